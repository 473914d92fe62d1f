import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { AppError } from '../errors.ts'

/** All that IANA has given out for anybody's use in IPv6; outside it are old ways of writing an IPv4 address, `::127.0.0.1` among them. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address is anybody's: not this machine's, not a private network's, not one of the special ranges. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const read = ipaddr.process(address)
  return read.range() === 'unicast' && (read instanceof ipaddr.IPv4 || read.match(GLOBAL_IPV6))
}

/** Which addresses may be connected to. */
export type Allowed = (address: string) => boolean

/**
 * A resolver for connections that answers only with allowed addresses: the address that was checked is the one connected to,
 * whatever the name resolves to a moment later. Its error is an AppError fetch.private.
 */
export function guardedLookup(allowed: Allowed): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      if (addresses.length === 0 || !addresses.every(({ address }) => allowed(address))) {
        return callback(new AppError('fetch.private', { host: hostname }), '')
      }
      if (options.all) return callback(null, addresses)
      callback(null, addresses[0]!.address, addresses[0]!.family)
    })
  }
}

/**
 * Refuses what cannot be fetched before any connection: other schemes, credentials, and addresses written as numbers,
 * for which no name is looked up.
 * @throws AppError fetch.address, fetch.private
 */
export function requireFetchable(url: URL, allowed: Allowed): void {
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) {
    throw new AppError('fetch.address', { url: url.href })
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !allowed(host)) throw new AppError('fetch.private', { host })
}
