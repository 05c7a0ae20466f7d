/** What a role may do of an action: none of it, what is its own (own data, own office), or all of it. */
export type Grant = 'no' | 'own' | 'all';

/** The columns of the table: the roles of `Role`, which reads this table and so cannot be imported here. */
interface ByRole {
  readonly guest: Grant;
  readonly member: Grant;
  readonly official: Grant;
  readonly manager: Grant;
  readonly admin: Grant;
}

/** Who may do what. Nothing else in the product decides it. */
const RIGHTS = {
  /** Ask about public documents; see also `mayAsk`. */
  askPublic: { guest: 'all', member: 'all', official: 'all', manager: 'all', admin: 'all' },
  /** Get answers out of internal documents. */
  readInternal: { guest: 'no', member: 'no', official: 'all', manager: 'all', admin: 'all' },
  /** See what offices reported of their tasks. */
  readProgress: { guest: 'no', member: 'no', official: 'all', manager: 'all', admin: 'all' },
  /** Report progress: of the own office's tasks. */
  reportProgress: { guest: 'no', member: 'no', official: 'own', manager: 'own', admin: 'all' },
  makeReport: { guest: 'no', member: 'no', official: 'all', manager: 'all', admin: 'all' },
  /** Be reminded of what one's office must do; who has no office has nothing to be reminded of. */
  beReminded: { guest: 'no', member: 'own', official: 'own', manager: 'own', admin: 'own' },
  /** Ask to be taken for an official of an office; who stands above that is appointed, for approval would lower them. */
  requestAccess: { guest: 'own', member: 'own', official: 'own', manager: 'no', admin: 'no' },
  /** Join a second account of one's own; a guest has no standing that it could share. */
  linkAccount: { guest: 'no', member: 'own', official: 'own', manager: 'own', admin: 'own' },
  seeOwnData: { guest: 'own', member: 'own', official: 'own', manager: 'own', admin: 'own' },
  eraseOwnData: { guest: 'own', member: 'own', official: 'own', manager: 'own', admin: 'own' },
  giveFeedback: { guest: 'own', member: 'own', official: 'own', manager: 'own', admin: 'own' },
  /** Make codes that give a standing. */
  invite: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
  /** See who asks for access, approve and refuse. */
  approve: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
  /** See, appoint, rename and remove people. */
  managePeople: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
  /** Send documents to be known from then on, and remove them. */
  sendDocuments: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
  /** Say that something was read wrong, or is another by now. */
  correctRecords: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
  loadDocuments: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
  /** Tell many people something: those of the own office, or all. */
  announce: { guest: 'no', member: 'no', official: 'no', manager: 'own', admin: 'all' },
  readAudit: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
  /** See the questions that the documents did not answer. */
  seeUnanswered: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
  /** Say that the event happened for which a task waits. */
  markTriggers: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
  /** Have the assistant fall silent for a while. */
  pause: { guest: 'no', member: 'no', official: 'no', manager: 'no', admin: 'all' },
} as const satisfies Readonly<Record<string, ByRole>>;

/** Everything that a right is needed for. */
export type Action = keyof typeof RIGHTS;

/** Every `Action`. */
export const ACTIONS = Object.keys(RIGHTS) as readonly Action[];

/** What of the action the role may do. */
export function may(role: keyof ByRole, action: Action): Grant {
  return RIGHTS[action][role];
}

/** Who is answered: everybody, or only those who were given a standing. */
export type Access = 'open' | 'invite';

/** Whether the role's questions are answered: where one must be invited, a guest's are not. */
export function mayAsk(role: keyof ByRole, access: Access): boolean {
  return may(role, 'askPublic') !== 'no' && (access === 'open' || role !== 'guest');
}
