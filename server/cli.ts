#!/usr/bin/env node
import { Command } from 'commander'
import { rememberCompiled } from './compileCache.ts'

rememberCompiled()

/** The command line. Each command is a file in `commands/`, loaded only when it is called, so that `check` never opens a database. */
const program = new Command('songdesk')
  .description('Review machine-translated news, Vietnamese to Thai')
  // A wrong call is input that cannot be used; 1 is kept for findings.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))

program
  .command('serve')
  .description('run the server, as npm start does')
  .option('--no-client', 'the API alone, without building or serving the client')
  .action(async (options) => (await import('./serve.ts')).serve(options))

program
  .command('migrate')
  .description('bring the database to this version’s schema, as every start does')
  .action(async () => (await import('./commands/backup.ts')).migrate())

const user = program.command('user').description('make, list and disable accounts')
user
  .command('add')
  .description('make an account; prints its first password')
  .argument('<email>')
  .argument('<name>')
  .option('--admin', 'with the rights of an admin')
  .action(async (email, name, options) => (await import('./commands/user.ts')).addUser(email, name, options))
user
  .command('list')
  .description('every account, one a line')
  .action(async () => (await import('./commands/user.ts')).listUsers())
user
  .command('disable')
  .description('end an account’s sessions and let it in no more')
  .argument('<email>')
  .option('--undo', 'let it in again')
  .action(async (email, options) => (await import('./commands/user.ts')).disableUser(email, options))

program
  .command('backup')
  .description('write a complete copy of the installation, also while its server runs')
  .argument('<file>')
  .action(async (file) => (await import('./commands/backup.ts')).backup(file))

program
  .command('restore')
  .description('put a backup of either database into the configured one')
  .argument('<file>')
  .option('--replace', 'delete what is there')
  .action(async (file, options) => (await import('./commands/backup.ts')).restore(file, options))

program
  .command('import')
  .description('store files as new documents of a project; prints their ids')
  .argument('<project>', 'its id or name')
  .argument('<files...>', 'with both languages, or a translation alone')
  .option('--source <file>', 'the Vietnamese of the one translation')
  .option('--as <email>', 'whose work it is; the first admin’s without it')
  .action(async (project, files, options) =>
    (await import('./commands/importFiles.ts')).importFiles(project, files, options),
  )

program
  .command('export')
  .description('write a document to standard output')
  .argument('<document>', 'its id')
  .requiredOption(
    '--format <format>',
    'txt, html, docx, tsv, xliff2, tmx …; a wrong one is answered with all there are',
  )
  .option('--current', 'the text as it is now, not the approved text alone')
  .action(async (id, options) => (await import('./commands/exportDocument.ts')).exportDocument(id, options))

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
