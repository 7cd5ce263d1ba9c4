import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Role } from '@/domain/pair';
import { Button } from '../Button';
import { Name } from '../Name';
import { SayWith } from '../SayWith';
import { useSay } from '../say';

const roles: readonly Role[] = ['mentor', 'mentee', 'peer'];

/** The only thing asked when a new pair begins: my own part in it. The answer is the last press. */
export function RoleQuestion(props: { name: string; onRole: (role: Role) => void; onBack: () => void }) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  // Before anything is pressed: an effect after the next picture would take the focus from whoever is quick.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 class="title" tabIndex={-1} ref={heading}>
        <SayWith of="verdict_role_question" with={{ name: <Name>{props.name}</Name> }} />
      </h2>
      <div class="stack stretch">
        {roles.map((role) => (
          <Button key={role} kind="quiet" onPress={() => props.onRole(role)}>
            {say(`verdict_role_${role}`)}
          </Button>
        ))}
      </div>
      <div>
        <Button kind="text" onPress={props.onBack}>
          {say('ui_back')}
        </Button>
      </div>
    </>
  );
}
