import type { InterchangeIssue } from '../format.ts'
import type { XmlElement } from '../xml/nodes.ts'
import { attribute, isElement, isText } from '../xml/nodes.ts'
import known from './issues.json' with { type: 'json' }
import { ITS } from './names.ts'

const TO_ITS = new Map(Object.entries(known.toIts))
const FROM_ITS = new Map([...TO_ITS].reverse().map(([mqm, its]) => [its, mqm]))

/** Whether a mrk or sm marks a quality issue with attributes of ITS. */
export const isIssueMark = (element: XmlElement): boolean =>
  (element.localName === 'mrk' || element.localName === 'sm') && element.hasAttributeNS(ITS, 'locQualityIssueType')

const severityOf = (value: number): InterchangeIssue['severity'] =>
  value >= 75 ? 'critical' : value >= 35 ? 'major' : value > 0 ? 'minor' : 'neutral'

/** The MQM category: our own, kept in the profile reference, else the nearest of the ITS type. */
function categoryOf(mark: XmlElement): string {
  const own = /#(.+)$/.exec(mark.getAttributeNS(ITS, 'locQualityIssueProfileRef') ?? '')?.[1]
  return own ?? FROM_ITS.get(mark.getAttributeNS(ITS, 'locQualityIssueType') ?? '') ?? 'other'
}

const SPANNING = new Set(['pc', 'mrk'])
const endOf = (element: XmlElement) => (element.localName === 'em' ? (attribute(element, 'startRef') ?? '') : '')

/** Quality issues marked in a target or source, their spans in the segment's text (a code is one character). */
export function readIssues(content: XmlElement, side: 'source' | 'target'): InterchangeIssue[] {
  const issues: InterchangeIssue[] = []
  const open = new Map<string, { mark: XmlElement; start: number }>()
  let at = 0
  const add = (mark: XmlElement, start: number) => {
    issues.push({ ...issueOf(mark), side, start, end: at })
  }
  const enter = (element: XmlElement, mark: boolean) => {
    const start = at
    if (!mark) at++
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (isText(node)) at += (node.nodeValue ?? '').normalize('NFC').length
      if (isElement(node)) visit(node)
    }
    if (mark) add(element, start)
    else at++
  }
  const visit = (element: XmlElement) => {
    const opened = open.get(endOf(element))
    if (isIssueMark(element) && element.localName === 'sm')
      open.set(attribute(element, 'id') ?? '', { mark: element, start: at })
    else if (SPANNING.has(element.localName ?? '')) enter(element, isIssueMark(element))
    else if (opened) add(opened.mark, opened.start)
    else at++
  }
  at = -1
  enter(content, false)
  return issues
}

function issueOf(mark: XmlElement): Pick<InterchangeIssue, 'category' | 'severity' | 'comment'> {
  const comment = mark.getAttributeNS(ITS, 'locQualityIssueComment')
  return {
    category: categoryOf(mark),
    severity: severityOf(Number(mark.getAttributeNS(ITS, 'locQualityIssueSeverity') || 0)),
    ...(comment && { comment }),
  }
}

/** The attributes of ITS that say what an issue is. */
export function issueAttributes({ category, severity, comment }: InterchangeIssue): Record<string, string> {
  const type = TO_ITS.get(category) ?? TO_ITS.get(category.split('/')[0] ?? '') ?? 'uncategorized'
  return {
    'its:locQualityIssueType': type,
    'its:locQualityIssueSeverity': String(known.severities[severity]),
    'its:locQualityIssueProfileRef': `https://themqm.org/#${category}`,
    ...(comment && { 'its:locQualityIssueComment': comment }),
  }
}
