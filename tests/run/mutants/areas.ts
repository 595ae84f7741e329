import { earlyEnter } from './areas/early-enter';
import { hintWords } from './areas/hint-words';
import { hosts } from './areas/hosts';
import { journalBeforeSend } from './areas/journal-before-send';
import { lookUpBeforeResend } from './areas/look-up-before-resend';
import { oneClick } from './areas/one-click';
import { pageFacts } from './areas/page-facts';
import { policy } from './areas/policy';
import { renewals } from './areas/renewals';
import { retryAfter } from './areas/retry-after';
import { scrubbing } from './areas/scrubbing';
import { senders } from './areas/senders';
import { signOut } from './areas/sign-out';
import { stepUp } from './areas/step-up';
import { storage } from './areas/storage';
import { tokenOwner } from './areas/token-owner';
import { trustedClicks } from './areas/trusted-clicks';
import type { Area } from './mutant';

/** Every area, each in a file of its own. */
export const areas: Area[] = [
  { name: 'senders', mutants: senders },
  { name: 'token-owner', mutants: tokenOwner },
  { name: 'journal-before-send', mutants: journalBeforeSend },
  { name: 'look-up-before-resend', mutants: lookUpBeforeResend },
  { name: 'hosts', mutants: hosts },
  { name: 'scrubbing', mutants: scrubbing },
  { name: 'early-enter', mutants: earlyEnter },
  { name: 'trusted-clicks', mutants: trustedClicks },
  { name: 'sign-out', mutants: signOut },
  { name: 'renewals', mutants: renewals },
  { name: 'retry-after', mutants: retryAfter },
  { name: 'step-up', mutants: stepUp },
  { name: 'policy', mutants: policy },
  { name: 'one-click', mutants: oneClick },
  { name: 'storage', mutants: storage },
  { name: 'page-facts', mutants: pageFacts },
  { name: 'hint-words', mutants: hintWords },
];
