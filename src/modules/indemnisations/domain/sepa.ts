import { additionner, type Centimes, centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { referenceSepa, texteSepa } from './texte-sepa.ts';

/** The version most banks take now, and the one of older contracts. */
export const VERSIONS_SEPA = ['pain.001.001.09', 'pain.001.001.03'] as const;
export type VersionSepa = (typeof VERSIONS_SEPA)[number];

export type Virement = {
  readonly reference: string;
  readonly nom: string;
  readonly iban: string;
  readonly centimes: Centimes;
  readonly motif: string;
};

export type OrdreDeVirement = {
  readonly version: VersionSepa;
  readonly reference: string;
  readonly creeLe: Date;
  readonly executerLe: DateCivile;
  readonly debiteur: { readonly nom: string; readonly iban: string };
  readonly virements: readonly Virement[];
};

/** Euros of an amount with two decimals and a point, as ISO 20022 writes them. */
export function eurosSepa(montant: Centimes): string {
  const cents = String(montant % 100).padStart(2, '0');
  return `${Math.floor(montant / 100)}.${cents}`;
}

const el = (nom: string, ...contenu: readonly string[]) => `<${nom}>${contenu.join('')}</${nom}>`;
const texte = (nom: string, valeur: string, max: number) =>
  el(nom, echapper(texteSepa(valeur, max)));

function echapper(valeur: string): string {
  return valeur.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One credit transfer file. Its sums are those of what it holds, counted here and nowhere else. */
export function ecrireOrdreSepa(ordre: OrdreDeVirement): string {
  const { version, reference, creeLe, virements, debiteur } = ordre;
  const sommes = [
    el('NbOfTxs', String(virements.length)),
    el('CtrlSum', eurosSepa(additionner(centimes(0), ...virements.map((v) => v.centimes)))),
  ];
  const entete = el(
    'GrpHdr',
    el('MsgId', referenceSepa(reference, 35)),
    el('CreDtTm', creeLe.toISOString().slice(0, 19)),
    ...sommes,
    el('InitgPty', texte('Nm', debiteur.nom, 70)),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${version}">`,
    el('CstmrCdtTrfInitn', entete, lot(ordre, sommes)),
    '</Document>\n',
  ].join('');
}

function lot(
  { version, reference, executerLe, debiteur, virements }: OrdreDeVirement,
  sommes: readonly string[],
) {
  const date = version === 'pain.001.001.09' ? el('Dt', executerLe) : executerLe;
  return el(
    'PmtInf',
    el('PmtInfId', referenceSepa(reference, 35)),
    el('PmtMtd', 'TRF'),
    el('BtchBookg', 'true'),
    ...sommes,
    el('PmtTpInf', el('SvcLvl', el('Cd', 'SEPA'))),
    el('ReqdExctnDt', date),
    el('Dbtr', texte('Nm', debiteur.nom, 70)),
    el('DbtrAcct', el('Id', el('IBAN', debiteur.iban)), el('Ccy', 'EUR')),
    // Within SEPA the IBAN alone says the bank.
    el('DbtrAgt', el('FinInstnId', el('Othr', el('Id', 'NOTPROVIDED')))),
    el('ChrgBr', 'SLEV'),
    ...virements.map(transaction),
  );
}

function transaction({ reference, nom, iban, centimes: c, motif }: Virement): string {
  return el(
    'CdtTrfTxInf',
    el('PmtId', el('EndToEndId', referenceSepa(reference, 35))),
    el('Amt', `<InstdAmt Ccy="EUR">${eurosSepa(c)}</InstdAmt>`),
    el('Cdtr', texte('Nm', nom, 70)),
    el('CdtrAcct', el('Id', el('IBAN', iban))),
    el('RmtInf', texte('Ustrd', motif, 140)),
  );
}
