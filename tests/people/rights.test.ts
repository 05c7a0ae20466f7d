import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action, may, mayAsk } from '../../src/people/rights.ts';
import { ROLES } from '../../src/people/role.ts';

/** A letter for each of `ROLES`: "-" no, "o" what is one's own, "A" all. */
const EXPECTED: Readonly<Record<Action, string>> = {
  askPublic: 'AAAAA',
  readInternal: '--AAA',
  readProgress: '--AAA',
  reportProgress: '--ooA',
  makeReport: '--AAA',
  beReminded: '-oooo',
  requestAccess: 'ooo--',
  linkAccount: '-oooo',
  seeOwnData: 'ooooo',
  eraseOwnData: 'ooooo',
  giveFeedback: 'ooooo',
  invite: '----A',
  approve: '----A',
  managePeople: '----A',
  sendDocuments: '----A',
  correctRecords: '----A',
  loadDocuments: '----A',
  announce: '---oA',
  readAudit: '----A',
  seeUnanswered: '----A',
  markTriggers: '----A',
  pause: '----A',
};

const LETTERS = { no: '-', own: 'o', all: 'A' } as const;

/** Whoever stands higher needs it less. */
const FALLS: readonly Action[] = ['requestAccess'];

const actions = Object.keys(EXPECTED) as Action[];

describe('what a role may do', () => {
  it('has an expectation here for every action that there is', () => {
    expect([...ACTIONS].sort()).toEqual(actions.toSorted());
  });

  it.each(actions.flatMap((action) => ROLES.map((role, place) => ({ role, action, letter: EXPECTED[action][place] }))))(
    '$role, $action: $letter',
    ({ role, action, letter }) => {
      expect(LETTERS[may(role, action)]).toBe(letter);
    },
  );

  it.each(actions.filter((action) => !FALLS.includes(action)))(
    'never falls from a role to a higher one: %s',
    (action) => {
      const grants = ROLES.map((role) => Object.keys(LETTERS).indexOf(may(role, action)));
      expect(grants).toEqual(grants.toSorted((a, b) => a - b));
    },
  );

  it('is the same for everybody where it is about oneself', () => {
    for (const action of ['seeOwnData', 'eraseOwnData', 'giveFeedback'] as const)
      expect(new Set(ROLES.map((role) => may(role, action)))).toEqual(new Set(['own']));
  });

  it('lets nobody but administrators raise anybody', () => {
    for (const action of ['invite', 'approve', 'managePeople'] as const)
      expect(ROLES.filter((role) => may(role, action) !== 'no')).toEqual(['admin']);
  });
});

describe('who is answered', () => {
  it('is everybody where access is open', () => {
    expect(ROLES.filter((role) => mayAsk(role, 'open'))).toEqual([...ROLES]);
  });

  it('is everybody but guests where one must be invited', () => {
    expect(ROLES.filter((role) => mayAsk(role, 'invite'))).toEqual(['member', 'official', 'manager', 'admin']);
  });
});
