import { dateCivileDe } from '#kernel/fuseau.ts';
import { REFUS_DE_FICHIER } from '#kernel/type-de-fichier.ts';
import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-refus.ts';
import type { Cadre } from '../ui/vue-de-documents.ts';

export { corpsDe, type FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'documents';
export const BASE = '/app/:slug/documents';

export const contexteDe = (requete: Pick<Requete<unknown>, 'appel' | 'jetons'>) =>
  pageContext(requete, CHEMIN);

/** What is around each page, under one of the tabs. */
export function cadreDe(requete: Requete<unknown>, onglet: string): Cadre {
  const { base, racine, jetons, moment } = contexteDe(requete);
  const { fuseau, maintenant } = moment;
  const aujourdhui = dateCivileDe(maintenant, fuseau);
  return { base, racine, jetons, fuseau, aujourdhui, onglets: requete.onglets(onglet) };
}

export const { retour, erreursDe } = formAnswers({
  path: CHEMIN,
  say: direRefus,
  fields: {
    ...Object.fromEntries(REFUS_DE_FICHIER.map((motif) => [motif, 'fichier'])),
    'version-deja-deposee': 'fichier',
    'groupe-a-dire': 'groupe',
    'groupe-inconnu': 'groupe',
    'groupe-d-un-autre': 'groupe',
    'fin-avant-debut': 'au',
    'preavis-sans-terme': 'au',
    'parties-absentes': 'parties.0.nom',
    'decision-inconnue': 'decision',
  },
});

/** Where a form that carries a file is sent: its token is in the address, the body being left unread. */
export const avecJeton = (chemin: string, csrf: string): string =>
  `${chemin}${chemin.includes('?') ? '&' : '?'}_csrf=${encodeURIComponent(csrf)}`;

/** A call that reads: the key of a form is that of its gesture, and must not answer what the page around it shows. */
export function lecture({ appel }: Pick<Requete<unknown>, 'appel'>): Appel {
  const { idempotence: _cle, ...sansCle } = appel;
  return sansCle;
}
