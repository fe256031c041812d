/** Words in a name that show a firm, a body, a place or a product. */
const FIRM =
  /\b(?:ltd|limited|llp|plc|inc|gmbh|group|partners|council|school|academy|university|college|bank|trust|foundation|hospital|hotel|church|club|studio|labs?|systems|software|services|solutions|foods|energy|capital|nhs|dental|surgery|committee|board|street|road|house|hall|centre|center|office|station|festival|conference|award|awards|prize|zoom|teams|slack|github|linkedin|whatsapp|excel|word|google|amazon|microsoft|facebook|instagram|figma|notion|trello|jira|dropbox|outlook|docusign|xero|quickbooks|stripe|shopify|wordpress|python|postgres|linux|windows|python|kubernetes|docker|christmas|easter|roofing|plumbing|consulting|logistics|lettings|insurance|pharma|holdings|agency|union|association|society|county|city|town|region|department|dept|team|room|park|lane|avenue|close|bridge|farm|school|theatre|museum|gallery|library|press|records|radio|news|times|journal|review|award|project|programme|program|fund|fair)\b|&/i;

/** False for a name that is plainly a firm, a body, a place or a product. */
export function isPersonName(name: string): boolean {
  return !FIRM.test(name);
}
