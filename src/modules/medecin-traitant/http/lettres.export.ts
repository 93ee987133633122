import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { direTelephone } from '#kernel/telephone.ts';
import { writeCsv } from '#platform/documents/csv.ts';
import { openLetters } from '#platform/documents/letters.ts';
import { writePoster } from '#platform/documents/poster.ts';
import type { Campagne } from '../domain/campagne.ts';
import type { Destinataire } from '../domain/destinataires.ts';
import { DESTINATAIRE_D_EXEMPLE, type Expediteur, lettreDe, valeursDe } from '../domain/lettre.ts';
import { lettresEnTableau } from '../domain/lettres-en-tableau.ts';
import { fusionner } from '../domain/texte-de-campagne.ts';
import { mailleDeDocument } from '../ui/maille-de-document.ts';

/** Who writes, and when. `adresse`: of the installation, without a final slash. */
export type Envoi = {
  readonly campagne: Pick<Campagne, 'nom' | 'code' | 'lettre' | 'comptoir' | 'affiche'>;
  readonly telephone: string | null;
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
  readonly cpts: { readonly nom: string; readonly slug: string; readonly fuseau: string };
  readonly adresse: string;
  readonly maintenant: Date;
};

const ALT = 'Code QR vers la page où répondre';

/** Address that leads to the public page for this campaign; nothing of anybody is in it. */
export const adresseDeReponse = ({ adresse, cpts, campagne }: Envoi): string =>
  `${adresse}/c/${cpts.slug}/mt/${campagne.code}`;

/** Who writes, as texts call for it. */
export function expediteurDe(envoi: Envoi): Expediteur {
  const page = adresseDeReponse(envoi).replace(/^https?:\/\//, '');
  const { telephone, cpts } = envoi;
  return { cpts: cpts.nom, page, telephone: telephone && direTelephone(telephone) };
}

/** A text of the campaign with its fields filled. */
export const texteRempli = (envoi: Envoi, texte: string): string =>
  fusionner(texte, valeursDe(expediteurDe(envoi), envoi.campagne.code));

/** The letters of a campaign as a PDF: opened, added one by one, then ended. */
export async function ouvrirLesLettres(envoi: Envoi) {
  const { campagne, cpts, maintenant } = envoi;
  const expediteur = expediteurDe(envoi);
  const lettres = await openLetters({
    titre: `${campagne.nom}, lettres`,
    creeLe: maintenant,
    expediteur: {
      nom: cpts.nom,
      lignes: [expediteur.telephone, expediteur.page].filter((ligne) => ligne !== null),
      mesh: mailleDeDocument(envoi.points, 120),
    },
    qr: {
      texte: adresseDeReponse(envoi),
      alt: ALT,
      legende: [
        'Pour répondre',
        'Visez ce carré avec votre téléphone,',
        `ou donnez le code ${campagne.code}.`,
      ],
    },
    date: dateLongue(dateCivileDe(maintenant, cpts.fuseau)),
    pied: 'Vous n’avez rien à payer. Ne joignez aucun document à votre réponse.',
  });
  return {
    ajouter: (d: Destinataire) => lettres.add(lettreDe(campagne, expediteur, d)),
    finir: lettres.end,
  };
}

/** The letter as it will be, to somebody who does not exist. */
export async function lettreDExemple(envoi: Envoi): Promise<Uint8Array<ArrayBuffer>> {
  const lettres = await ouvrirLesLettres(envoi);
  lettres.ajouter(DESTINATAIRE_D_EXEMPLE);
  return await lettres.finir();
}

/** The poster of a campaign. */
export async function afficheDe(envoi: Envoi): Promise<Uint8Array<ArrayBuffer>> {
  const { campagne, cpts, maintenant } = envoi;
  const { page, telephone } = expediteurDe(envoi);
  return await writePoster({
    titre: `${campagne.nom}, affiche`,
    creeLe: maintenant,
    expediteur: { nom: cpts.nom, mesh: mailleDeDocument(envoi.points, 240) },
    phrase: texteRempli(envoi, campagne.affiche),
    qr: { texte: adresseDeReponse(envoi), alt: ALT },
    lignes: [page, telephone].filter((ligne) => ligne !== null),
    pied: `Vous restez libre de choisir votre médecin. Code ${campagne.code}.`,
  });
}

/** Addresses for a mailing house, as a French spreadsheet reads them. */
export const lettresEnCsv = (destinataires: readonly Destinataire[]): string =>
  writeCsv(lettresEnTableau(destinataires));
