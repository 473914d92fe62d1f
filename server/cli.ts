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

await program.parseAsync()
