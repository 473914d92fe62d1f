import { z } from 'zod'
import { done, id, instant, projectRole } from './common.ts'
import { endpoint } from './endpoint.ts'

const email = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase())
const name = z.string().trim().min(1).max(100)
const password = z.string().min(10).max(200)

/** First visit: is there nobody yet? */
export const getSetup = endpoint({
  method: 'GET',
  path: '/api/setup',
  access: 'public',
  summary: 'Whether the first account is still to be made',
  response: z.object({ needed: z.boolean() }),
})
export const createFirstAccount = endpoint({
  method: 'POST',
  path: '/api/setup',
  access: 'public',
  summary: 'Make the first account (an admin) and, if wished, the sample project',
  body: z.object({ name, email, password, sample: z.boolean() }),
  response: done,
})

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  access: 'public',
  summary: 'Sign in',
  body: z.object({ email, password: z.string().min(1).max(200) }),
  response: done,
})
export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  access: 'session',
  summary: 'Sign out',
  response: done,
})

export const me = z.object({
  id,
  name: z.string(),
  email: z.string(),
  admin: z.boolean(),
  memberships: z.array(z.object({ projectId: id, role: projectRole })),
})
export type Me = z.infer<typeof me>
export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  access: 'session',
  summary: 'Who I am and where I work',
  response: me,
})
export const changePassword = endpoint({
  method: 'POST',
  path: '/api/me/password',
  access: 'session',
  summary: 'Change my password; other sessions end',
  body: z.object({ current: z.string().min(1).max(200), next: password }),
  response: done,
})

export const account = z.object({
  id,
  name: z.string(),
  email: z.string(),
  admin: z.boolean(),
  disabled: z.boolean(),
  createdAt: instant,
})
export type Account = z.infer<typeof account>
export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  access: 'admin',
  summary: 'Every account',
  response: z.array(account),
})
export const updatePerson = endpoint({
  method: 'PATCH',
  path: '/api/people/:userId',
  access: 'admin',
  summary: 'Disable or enable an account, give or take admin rights',
  params: z.object({ userId: id }),
  body: z.object({ disabled: z.boolean().optional(), admin: z.boolean().optional() }),
  response: account,
})

export const member = z.object({ id, name: z.string(), email: z.string(), role: projectRole, disabled: z.boolean() })
export type Member = z.infer<typeof member>
const inProject = z.object({ projectId: id })
export const listMembers = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/members',
  access: 'project.read',
  summary: 'Who works in a project',
  params: inProject,
  response: z.array(member),
})
export const setMember = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/members/:userId',
  access: 'project.manage',
  summary: 'Give a person a role in a project',
  params: inProject.extend({ userId: id }),
  body: z.object({ role: projectRole }),
  response: done,
})
export const removeMember = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/members/:userId',
  access: 'project.manage',
  summary: 'Take a person out of a project',
  params: inProject.extend({ userId: id }),
  response: done,
})

export const invitation = z.object({
  id,
  role: projectRole,
  invitedBy: z.string(),
  expiresAt: instant,
  usedAt: instant.nullable(),
})
export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/invitations',
  access: 'project.manage',
  summary: 'Invitations of a project',
  params: inProject,
  response: z.array(invitation),
})
export const createInvitation = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/invitations',
  access: 'project.manage',
  summary: 'Make a link that lets one person join; shown once',
  params: inProject,
  body: z.object({ role: projectRole }),
  response: z.object({ token: z.string(), expiresAt: instant }),
})
export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/invitations/:invitationId',
  access: 'project.manage',
  summary: 'Withdraw an invitation',
  params: inProject.extend({ invitationId: id }),
  response: done,
})
const byToken = z.object({ token: z.string().min(20).max(100) })
export const getInvitation = endpoint({
  method: 'GET',
  path: '/api/invitations/:token',
  access: 'public',
  summary: 'What an invitation link offers',
  params: byToken,
  response: z.object({ project: z.string(), role: projectRole, invitedBy: z.string() }),
})
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/:token',
  access: 'public',
  summary: 'Join by an invitation link: with a new account, or (signed in, no account given) with the present one',
  params: byToken,
  body: z.object({ account: z.object({ name, email, password }).optional() }),
  response: z.object({ projectId: id }),
})
