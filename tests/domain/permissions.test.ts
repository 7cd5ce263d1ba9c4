import { describe, expect, test } from 'vitest';
import {
  afterStep,
  lockedLines,
  mayBeTold,
  type Permission,
  type PermissionStep,
  stateOf,
} from '@/domain/permissions/permission';
import { oneOfEach } from '../samples';

const { askedOn: _, ...wanted } = oneOfEach.permissions;
const having = (...steps: [PermissionStep, string][]): Permission =>
  steps.reduce((permission, [step, on]) => afterStep(permission, step, on), wanted as Permission);

describe('a permission', () => {
  test.each<[string, [PermissionStep, string][]]>([
    ['wanted', []],
    ['asked', [['asked', '2026-05-01']]],
    [
      'given',
      [
        ['asked', '2026-05-01'],
        ['yes', '2026-05-03'],
      ],
    ],
    ['given', [['yes', '2026-05-03']]],
    [
      'refused',
      [
        ['asked', '2026-05-01'],
        ['no', '2026-05-03'],
      ],
    ],
    [
      'revoked',
      [
        ['yes', '2026-05-03'],
        ['revoked', '2026-05-09'],
      ],
    ],
    [
      'asked',
      [
        ['yes', '2026-05-03'],
        ['revoked', '2026-05-09'],
        ['again', '2026-06-01'],
      ],
    ],
    [
      'given',
      [
        ['no', '2026-05-03'],
        ['again', '2026-06-01'],
        ['yes', '2026-06-02'],
      ],
    ],
  ])('is %s', (state, steps) => expect(stateOf(having(...steps))).toBe(state));

  test('remembers the days of each step', () => {
    expect(having(['asked', '2026-05-01'], ['yes', '2026-05-03'], ['revoked', '2026-05-09'])).toMatchObject({
      askedOn: '2026-05-01',
      answeredOn: '2026-05-03',
      revokedOn: '2026-05-09',
    });
    expect(having(['yes', '2026-05-03'])).toMatchObject({ askedOn: '2026-05-03' });
  });

  test('locks its lines until the answer is yes, and again once it is taken back', () => {
    const about = (permission: Permission): string[] => [
      ...lockedLines([{ ...permission, lineIds: ['l1'] }]),
    ];
    expect(about(having())).toEqual(['l1']);
    expect(about(having(['yes', '2026-05-03']))).toEqual([]);
    expect(about(having(['yes', '2026-05-03'], ['revoked', '2026-05-09']))).toEqual(['l1']);
  });

  test('frees a name for whom it was given to, in this direction only', () => {
    const given = having(['yes', '2026-05-03']);
    const ruth = { names: ['Ruth Levi'], emails: ['ruth@levi.example'] };
    expect(mayBeTold([{ ...given, whom: 'Ruth' }], ruth)).toBe(true);
    expect(mayBeTold([{ ...given, whom: 'ruth levi' }], ruth)).toBe(true);
    expect(mayBeTold([{ ...given, whom: 'Ruth@Levi.example' }], ruth)).toBe(true);
    expect(mayBeTold([{ ...given, whom: 'Rut' }], ruth)).toBe(false);
    expect(mayBeTold([{ ...given, whom: 'Ruth', direction: 'theirs' }], ruth)).toBe(false);
    expect(mayBeTold([{ ...afterStep(given, 'revoked', '2026-05-09'), whom: 'Ruth' }], ruth)).toBe(false);
  });
});
