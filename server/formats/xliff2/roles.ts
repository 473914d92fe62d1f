import { SEGMENT_ROLES, type SegmentRole } from '../../../shared/model.ts'

/** A unit's type carries the role of its paragraph: `songdesk:title`. */
export const roleType = (role: SegmentRole): string => `songdesk:${role}`
export const roleOf = (type: string | undefined): SegmentRole | undefined =>
  SEGMENT_ROLES.find((role) => type === roleType(role))
