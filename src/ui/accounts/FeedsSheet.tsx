import { useState } from 'preact/hooks';
import type { Feed } from '@/domain/account';
import type { Failure } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { useDates } from '../dates';
import { TextField } from '../Field';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** Calendars read by their address, without any sign-in. The address is typed once and never shown again. */
export function FeedsSheet(props: {
  feeds: readonly Feed[];
  at: number;
  busy: boolean;
  failure: Failure | undefined;
  onAdd: (address: string, name: string) => Promise<boolean>;
  onRemove: (feedId: string) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const add = async (): Promise<void> => {
    if (!(await props.onAdd(address, name))) return;
    setAddress('');
    setName('');
  };
  return (
    <Sheet title={say('accounts_feeds')}>
      <p class="soft">{say('accounts_feeds_words')}</p>
      {props.feeds.map((feed) => (
        <div class="stack" key={feed.id}>
          <div class="row apart">
            <p class="title-s" dir="auto">
              {feed.name || feed.host}
            </p>
            <Button kind="text" small onPress={() => props.onRemove(feed.id)}>
              {say('accounts_feed_remove')}
            </Button>
          </div>
          <p class="meta">
            {feed.readAt === undefined
              ? say('accounts_not_read')
              : say('accounts_feed_read', { host: feed.host, last: dates.ago(feed.readAt, props.at) })}
          </p>
          {feed.unread !== undefined && feed.unread > 0 && !feed.trouble && (
            <p class="soft">{say('accounts_feed_unread', { count: feed.unread })}</p>
          )}
          {feed.trouble && <Banner kind="warning">{say(failureKey(feed.trouble))}</Banner>}
        </div>
      ))}
      <div class="stack">
        <TextField
          label={say('accounts_feed_address')}
          value={address}
          dir="ltr"
          hint={say('accounts_feed_hint')}
          error={props.failure && say(failureKey(props.failure.kind))}
          onInput={setAddress}
        />
        <TextField label={say('accounts_feed_name')} value={name} onInput={setName} />
        <div>
          <Button busy={props.busy} onPress={() => void add()}>
            {say('accounts_feed_add')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
