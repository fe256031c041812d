import type { Conversation } from '../../book/types.ts';
import { isUnwritten } from '../../book/unwritten.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { evidenceOf, ledTo } from '../led-to.ts';
import { conversationLine, group } from '../lines.ts';
import { writeNote } from '../person-steps.ts';
import type { AuditLine } from '../types.ts';

/** Whom I spoke with: each conversation of the week, judged, with what it led to; and those that have no words yet. */
export const conversations: SectionBuilder = {
  name: 'conversations',
  title: 'Whom I spoke with',
  build(context) {
    const noted = context.had.filter((each) => !isUnwritten(each));
    const bare = context.had.filter(isUnwritten);
    return {
      figures: [
        { label: 'conversations', value: context.had.length, unit: 'count' },
        { label: 'without notes', value: bare.length, unit: 'count' },
      ],
      groups: [
        ...group(
          'noted',
          '',
          noted.map((conversation) => judgedLine(context, conversation)),
        ),
        ...group(
          'without-notes',
          'Without notes: write two lines while you remember',
          bare.map((conversation) => bareLine(context, conversation)),
        ),
      ],
      empty: `No conversations noted ${context.period.during}.`,
    };
  },
};

function judgedLine(context: AuditContext, conversation: Conversation): AuditLine {
  const verdict = context.valueOf(conversation);
  return conversationLine(context, conversation, {
    tag: verdict.value,
    note: ledTo(context, conversation),
    also: evidenceOf(context, conversation, verdict),
  });
}

function bareLine(context: AuditContext, conversation: Conversation): AuditLine {
  return conversationLine(context, conversation, { next: writeNote(context, conversation) });
}
