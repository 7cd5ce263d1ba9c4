import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** What Cairn reads, what it keeps, what never leaves, and each of its permissions with its reason. */
export function Promises() {
  const say = useSay();
  const facts = ['reads', 'keeps', 'leaves'] as const;
  const permissions = ['pages', 'storage', 'alarms', 'notifications'] as const;
  return (
    <>
      <Sheet title={say('settings_privacy')}>
        <dl class="facts">
          {facts.map((fact) => (
            <div key={fact}>
              <dt>{say(`settings_fact_${fact}`)}</dt>
              <dd>{say(`settings_fact_${fact}_words`)}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      <Sheet title={say('settings_permissions')}>
        <dl class="facts">
          {permissions.map((permission) => (
            <div key={permission}>
              <dt>{say(`settings_may_${permission}`)}</dt>
              <dd>{say(`settings_may_${permission}_words`)}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </>
  );
}
