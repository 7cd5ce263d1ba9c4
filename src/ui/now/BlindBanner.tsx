import { Banner } from '../Banner';
import { Button } from '../Button';
import { useSay } from '../say';

/** Said instead of silence when a calendar page cannot be read: what happened, that notes are safe, and three other ways in. */
export function BlindBanner(props: {
  /** As the reading says it: most often that the page has changed. */
  why: string;
  onPaste: () => void;
  onFile: () => void;
  onHand: () => void;
  onReport: () => void;
}) {
  const say = useSay();
  return (
    <Banner
      kind="warning"
      icon="blind"
      actions={
        <>
          <Button small icon="paste" onPress={props.onPaste}>
            {say('blind_paste')}
          </Button>
          <Button small kind="text" onPress={props.onFile}>
            {say('blind_file')}
          </Button>
          <Button small kind="text" onPress={props.onHand}>
            {say('blind_hand')}
          </Button>
          <Button small kind="text" onPress={props.onReport}>
            {say('blind_report')}
          </Button>
        </>
      }
    >
      <strong>{say('blind_title')}</strong>{' '}
      {say(props.why === 'part-missing' ? 'blind_reload' : 'blind_words')}
    </Banner>
  );
}
