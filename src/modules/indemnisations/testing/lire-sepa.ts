/** An element of a credit transfer file: its name, then its text or its children. */
export type Element = {
  readonly nom: string;
  readonly texte: string;
  readonly enfants: readonly Element[];
};

/** Reads a file as this module writes it: elements, one attribute at most, no mixed content. Throws when it is not well formed. */
export function lireSepa(xml: string): Element {
  const sansEntete = xml.replace(/^<\?xml [^>]*\?>\s*/, '').trimEnd();
  const racine: { nom: string; texte: string; enfants: Element[] }[] = [
    { nom: '', texte: '', enfants: [] },
  ];
  const jetons = sansEntete.matchAll(/<(\/?)([A-Za-z]+)(?: [a-zA-Z]+="[^"]*")?>|([^<]+)/g);
  let lu = 0;
  for (const [entier, ferme, nom = '', texte] of jetons) {
    lu += entier.length;
    const ouvert = racine.at(-1);
    if (!ouvert) throw new Error('Nothing is open.');
    if (texte !== undefined) ouvert.texte += texte;
    else if (ferme === '/') {
      if (ouvert.nom !== nom) throw new Error(`</${nom}> closes <${ouvert.nom}>.`);
      racine.pop();
      racine.at(-1)?.enfants.push(ouvert);
    } else racine.push({ nom, texte: '', enfants: [] });
  }
  const document = racine[0]?.enfants[0];
  if (lu !== sansEntete.length || racine.length !== 1 || !document)
    throw new Error('Not well formed.');
  return document;
}

/** Every element at a path: `['PmtInf', 'CdtTrfTxInf', 'Amt']`. */
export function elements(depuis: Element, ...chemin: readonly string[]): readonly Element[] {
  const [nom, ...suite] = chemin;
  if (nom === undefined) return [depuis];
  return depuis.enfants.filter((e) => e.nom === nom).flatMap((e) => elements(e, ...suite));
}

export const textes = (depuis: Element, ...chemin: readonly string[]): readonly string[] =>
  elements(depuis, ...chemin).map(({ texte }) => texte);

/**
 * What ISO 20022 lets each element hold here, in its order; `?` may be left out, `+` is repeated. The official schemas are
 * outside the project: `npm run conformance` reads files against them.
 */
const STRUCTURE: Readonly<Record<string, string>> = {
  Document: 'CstmrCdtTrfInitn',
  CstmrCdtTrfInitn: 'GrpHdr PmtInf+',
  GrpHdr: 'MsgId CreDtTm NbOfTxs CtrlSum? InitgPty',
  InitgPty: 'Nm?',
  PmtInf:
    'PmtInfId PmtMtd BtchBookg? NbOfTxs? CtrlSum? PmtTpInf? ReqdExctnDt Dbtr DbtrAcct DbtrAgt ChrgBr? CdtTrfTxInf+',
  PmtTpInf: 'SvcLvl+',
  SvcLvl: 'Cd',
  ReqdExctnDt: 'Dt?',
  Dbtr: 'Nm?',
  DbtrAcct: 'Id Ccy?',
  DbtrAgt: 'FinInstnId',
  FinInstnId: 'Othr?',
  CdtTrfTxInf: 'PmtId Amt Cdtr? CdtrAcct? RmtInf?',
  PmtId: 'EndToEndId',
  Amt: 'InstdAmt',
  Cdtr: 'Nm?',
  CdtrAcct: 'Id',
  RmtInf: 'Ustrd+',
  Othr: 'Id',
};

const TEXTES: Readonly<Record<string, RegExp>> = {
  MsgId: /^.{1,35}$/,
  PmtInfId: /^.{1,35}$/,
  EndToEndId: /^.{1,35}$/,
  CreDtTm: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  NbOfTxs: /^\d{1,15}$/,
  CtrlSum: /^\d{1,15}\.\d\d$/,
  InstdAmt: /^\d{1,9}\.\d\d$/,
  Nm: /^.{1,70}$/,
  Ustrd: /^.{1,140}$/,
  PmtMtd: /^TRF$/,
  BtchBookg: /^true$/,
  ChrgBr: /^SLEV$/,
  Cd: /^SEPA$/,
  Ccy: /^EUR$/,
  Dt: /^\d{4}-\d\d-\d\d$/,
  IBAN: /^[A-Z]{2}\d{2}[a-zA-Z0-9]{1,30}$/,
};

/** What in a file is not as the published structure says: empty, all is. */
export function fautesDeStructure(element: Element): readonly string[] {
  const { nom, texte, enfants } = element;
  if (enfants.length === 0) {
    const forme = TEXTES[nom];
    return forme === undefined || forme.test(texte) ? [] : [`${nom} : ${texte}`];
  }
  // An account is an IBAN; the bank that is not named is another identification.
  const attendu = nom === 'Id' ? 'IBAN' : (STRUCTURE[nom] ?? '');
  const forme = attendu.split(' ').map((mot) => {
    const [, enfant = '', signe = ''] = /^([A-Za-z]+)([?+]?)$/.exec(mot) ?? [];
    return `(?: ${enfant})${signe}`;
  });
  const ordre = enfants.map((e) => ` ${e.nom}`).join('');
  const faux = new RegExp(`^${forme.join('')}$`).test(ordre) ? [] : [`${nom} :${ordre}`];
  return [...faux, ...enfants.flatMap(fautesDeStructure)];
}
