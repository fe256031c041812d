import type { AuditReport } from '../audit/types.ts';
import { toJson } from './json.ts';

/** The audit as it is: schema `nudge.audit/1`. */
export function renderAudit(report: AuditReport): string {
  return toJson(report);
}
