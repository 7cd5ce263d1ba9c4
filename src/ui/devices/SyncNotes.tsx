import '../theme/accounts.css';
import '../theme/devices.css';
import type { SyncNoteView } from '@/platform/protocol-sync';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** Where two devices wrote in the same place without knowing of each other: what this one said, and what stands now. */
export function SyncNotes(props: {
  notes: readonly SyncNoteView[];
  at: number;
  onSeen: (id: string) => void;
}) {
  const say = useSay();
  const dates = useDates();
  if (props.notes.length === 0) return null;
  return (
    <Sheet title={say('devices_notes')}>
      {props.notes.map(({ note, about }) => (
        <div class="stack" key={note.id}>
          <p>
            {about !== '' && (
              <>
                <bdi class="voice">{about}</bdi>
                {' · '}
              </>
            )}
            {say(`devices_note_${note.outcome}`)}
          </p>
          {note.outcome !== 'removed' && (
            <dl class="note-sides">
              <dt>{say('devices_note_mine')}</dt>
              <dd dir="auto">{plain(note.mine)}</dd>
              <dt>{say('devices_note_now')}</dt>
              <dd dir="auto">{plain(note.now)}</dd>
            </dl>
          )}
          <div class="ability">
            <p class="meta">{dates.ago(note.at, props.at)}</p>
            <Button small onPress={() => props.onSeen(note.id)}>
              {say('devices_note_seen')}
            </Button>
          </div>
        </div>
      ))}
    </Sheet>
  );
}

/** A value as it is kept, without the signs of its form. */
const plain = (text: string): string => text.replace(/^"(.*)"$/s, '$1');
