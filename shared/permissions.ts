import type { ProjectRole } from './model.ts'

/** What a person may do in a project. A role is a list of these; an admin may do all of them everywhere. */
export const PROJECT_ACTIONS = [
  'project.read',
  'project.manage',
  'document.import',
  'document.assign',
  'document.delete',
  'document.submit',
  'document.approve',
  'segment.edit',
  'segment.review',
  'comment.write',
  'knowledge.edit',
  'sweep.apply',
] as const
export type ProjectAction = (typeof PROJECT_ACTIONS)[number]

const reading: readonly ProjectAction[] = ['project.read']
const translating: readonly ProjectAction[] = [
  ...reading,
  'document.import',
  'document.submit',
  'segment.edit',
  'comment.write',
]
const editing: readonly ProjectAction[] = [...translating, 'segment.review', 'document.approve', 'knowledge.edit']

const ROLE_ACTIONS: Readonly<Record<ProjectRole, readonly ProjectAction[]>> = {
  viewer: reading,
  translator: translating,
  editor: editing,
  lead: PROJECT_ACTIONS,
}

/** Whether somebody may do this in a project. @param role their role there, or null where they have none */
export function may(
  person: { readonly admin: boolean; readonly role: ProjectRole | null },
  action: ProjectAction,
): boolean {
  return person.admin || (person.role !== null && ROLE_ACTIONS[person.role].includes(action))
}
