import { expect, test } from 'vitest'
import { addressOf } from '../../../client/api/http.ts'
import { keyOf } from '../../../client/api/query.ts'
import { restoreFinding } from '../../../shared/api/dismissals.ts'
import { listSegments } from '../../../shared/api/documents.ts'

test.each([
  ['/api/projects', {}, {}, '/api/projects'],
  ['/api/documents/:documentId', { documentId: 'a/b' }, {}, '/api/documents/a%2Fb'],
  ['/api/x/:id/y', { id: '1' }, { q: 'Đảng', none: undefined }, '/api/x/1/y?q=%C4%90%E1%BA%A3ng'],
])('the address of %s', (path, params, query, expected) => {
  expect(addressOf(path, params, query)).toBe(expected)
})

test('the cache key starts with the path, so that a route can be named as a whole', () => {
  expect(keyOf(listSegments, { params: { documentId: 'd1' } })).toEqual([listSegments.path, { documentId: 'd1' }, {}])
  expect(keyOf(restoreFinding, { params: { segmentId: 's' }, query: { key: 'k' } })[2]).toEqual({ key: 'k' })
})
