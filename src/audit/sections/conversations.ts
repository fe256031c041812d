import type { Conversation } from '../../book/types.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { conversationLine, group } from '../lines.ts';
import type { AuditLine } from '../types.ts';

/** Whom I spoke with: each conversation of the week, judged; and those that have no words yet. */
export const conversations: SectionBuilder = {
  name: 'conversations',
  title: 'Whom I spoke with',
  build(context) {
    const noted = context.had.filter(({ hasWords }) => hasWords);
    const bare = context.had.filter(({ hasWords }) => !hasWords);
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
          bare.map((conversation) => conversationLine(context, conversation)),
        ),
      ],
      empty: 'No conversations noted this week.',
    };
  },
};

function judgedLine(context: AuditContext, conversation: Conversation): AuditLine {
  const { value, because, source } = context.valueOf(conversation);
  const elsewhere = source !== null && (source.path !== conversation.path || source.line !== conversation.line);
  return conversationLine(context, conversation, {
    tag: value,
    note: because,
    also: elsewhere ? { day: null, path: source.path, line: source.line, quote: '' } : null,
  });
}
