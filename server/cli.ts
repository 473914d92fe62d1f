#!/usr/bin/env node
import { Command } from 'commander'

/** The command line. Each command is a file in `commands/`, loaded only when it is called, so that `check` never opens a database. */
const program = new Command('songdesk').description('Review machine-translated news, Vietnamese to Thai')

program
  .command('check')
  .description('run the checks over JSONL, TSV or text and print the findings')
  .argument('<file>', 'a file, or - for standard input')
  .option('--format <format>', 'jsonl, tsv or text', 'jsonl')
  .option('--fail-on <severity>', 'exit with 1 where a finding is this severe or more')
  .option('--locale <locale>', 'the language of the messages: en, th or vi', 'en')
  .action(async (file, options) => (await import('./commands/check.ts')).check(file, options))

program
  .command('align')
  .description('pair the paragraphs of two texts')
  .argument('<file>', 'a file, or - for standard input')
  .option('--format <format>', 'jsonl', 'jsonl')
  .action(async (file) => (await import('./commands/align.ts')).align(file))

program
  .command('transliterate')
  .description('write Vietnamese names in Thai by the Royal Society’s rules')
  .argument('[names...]', 'names, or - for one a line on standard input')
  .option('--compare <file>', 'JSONL {id, name, thai} (or -): is the Thai this name?')
  .action(async (names, options) => (await import('./commands/transliterate.ts')).transliterate(names, options))

program
  .command('extract')
  .description('reduce an article page to its title, outlet, date, source address and paragraphs')
  .argument('<file>', 'an HTML or text page, or - for standard input')
  .action(async (file) => (await import('./commands/extract.ts')).extract(file))

program
  .command('convert')
  .description('turn one interchange format into another; the same format changes nothing')
  .argument('<in>', 'a file, or - for standard input')
  .argument('[out]', 'where to write; standard output without it')
  .requiredOption('--to <format>', 'the format to write')
  .option('--from <format>', 'the format to read, where the file does not tell')
  .option('--approved-only', 'leave out every translation that is not approved')
  .option('--layout <layout>', 'bilingual or target')
  .action(async (file, out, options) => (await import('./commands/convert.ts')).convert(file, out, options))

await program.parseAsync()
