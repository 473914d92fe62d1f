import { SaxesParser } from 'saxes'
import { decodeXml } from '../../server/formats/xml/parse.ts'

/**
 * An XML file in one form whatever its quotes, order of attributes, empty tags, CDATA and entities were: to compare two files by what they say.
 * Comments and processing instructions count; white space outside the root does not.
 */
export function canonical(bytes: Uint8Array): string {
  const parser = new SaxesParser({ xmlns: true })
  const written: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') written.push(JSON.stringify(text))
    text = ''
  }
  const add = (line: string) => {
    flush()
    written.push(line)
  }
  parser.on('text', (said) => {
    text += said
  })
  parser.on('cdata', (said) => {
    text += said
  })
  parser.on('comment', (said) => add(`<!--${said}-->`))
  parser.on('processinginstruction', ({ target, body }) => add(`<?${target} ${body}?>`))
  parser.on('opentag', ({ name, attributes }) => {
    const sorted = Object.values(attributes)
      .map((each) => `${each.name}=${JSON.stringify(each.value)}`)
      .sort()
    add(`<${[name, ...sorted].join(' ')}>`)
  })
  parser.on('closetag', ({ name }) => add(`</${name}>`))
  parser.write(decodeXml(bytes).text.replace(/\r\n?/g, '\n')).close()
  flush()
  return written.filter((line) => line !== '"\\n"').join('\n')
}
