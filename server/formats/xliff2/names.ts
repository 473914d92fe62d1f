import type { XmlElement } from '../xml/nodes.ts'

/** Versions 2.0 and 2.1 share the first namespace. */
export const CORE_NAMESPACES = ['urn:oasis:names:tc:xliff:document:2.0', 'urn:oasis:names:tc:xliff:document:2.2']
export const CORE_20 = CORE_NAMESPACES[0]!
export const MODULES: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:xliff:matches:2.0': 'mtc',
  'urn:oasis:names:tc:xliff:glossary:2.0': 'gls',
  'urn:oasis:names:tc:xliff:fs:2.0': 'fs',
  'urn:oasis:names:tc:xliff:metadata:2.0': 'mda',
  'urn:oasis:names:tc:xliff:resourcedata:2.0': 'res',
  'urn:oasis:names:tc:xliff:sizerestriction:2.0': 'slr',
  'urn:oasis:names:tc:xliff:validation:2.0': 'val',
  'urn:oasis:names:tc:xliff:changetracking:2.0': 'ctr',
  'urn:oasis:names:tc:xliff:changetracking:2.1': 'ctr',
  'urn:oasis:names:tc:xliff:itsm:2.1': 'itsm',
  'http://www.w3.org/2005/11/its': 'its',
  'urn:oasis:names:tc:xliff:pgs:1.0': 'pgs',
}
const BY_PREFIX = new Map(Object.entries(MODULES).map(([uri, prefix]) => [prefix, uri]))
export const MATCHES = BY_PREFIX.get('mtc')!
export const ITS = BY_PREFIX.get('its')!
export const PLURALS = BY_PREFIX.get('pgs')!
export const XML = 'http://www.w3.org/XML/1998/namespace'

export const isCore = (element: XmlElement): boolean => CORE_NAMESPACES.includes(element.namespaceURI ?? '')

/** "unit" for core elements, "mda:meta" for those of a module, "*" for any other. */
export function nameOf(element: XmlElement): string {
  if (isCore(element)) return element.localName ?? ''
  const prefix = MODULES[element.namespaceURI ?? '']
  return prefix === undefined ? '*' : `${prefix}:${element.localName}`
}
