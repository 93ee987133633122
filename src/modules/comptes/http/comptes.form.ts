import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { chercherDansLAnnuaire } from '../data/annuaire.query.ts';
import { rolesDonnables } from '../domain/role-donnable.ts';
import type { PersonneDeLAnnuaire } from '../domain/verification.ts';
import { ongletsPermis } from '../ui/onglets-des-comptes.ts';

/** What the pages of accounts need of their request. */
export function contexteDe(requete: Requete<unknown>) {
  const { appel, jetons } = requete;
  const { acteur, cpts, maintenant } = appel;
  const fuseau = cpts?.fuseau ?? 'Europe/Paris';
  const racine = `/app/${cpts?.slug ?? ''}`;
  return {
    racine,
    base: `${racine}/comptes`,
    cpts: cpts?.id ?? '',
    nomDeLaCpts: cpts?.nom ?? '',
    moment: { fuseau, maintenant },
    jour: dateCivileDe(maintenant, fuseau),
    jetons,
    /** Where links of mails lead. */
    adresse: requete.url.origin,
    peut: (droit: string) => acteur.droits.has(droit),
    donnables: rolesDonnables(acteur.roles),
    onglets: ongletsPermis(acteur.droits),
  };
}

export type PersonneChoisie =
  | { readonly genre: 'aucune' }
  | { readonly genre: 'choisie'; readonly id: string }
  | {
      readonly genre: 'a-choisir';
      readonly erreur: string;
      readonly choix: readonly PersonneDeLAnnuaire[];
    };

const CHOIX_MAX = 12;

/** The person of the directory that a form names: chosen in the list shown before, or by words or RPPS number. */
export async function personneChoisie(
  requete: Requete<unknown>,
  champs: Readonly<Record<string, string>>,
): Promise<PersonneChoisie> {
  const texte = champs['annuaire']?.trim() ?? '';
  const id = champs['professionnel'] ?? '';
  if (id !== '' && champs['annuaireAvant'] === texte) return { genre: 'choisie', id };
  if (texte === '') return { genre: 'aucune' };
  const cpts = requete.appel.cpts?.id ?? '';
  const choix = await requete.lire((tx) => chercherDansLAnnuaire(tx, cpts, texte));
  const [seule] = choix;
  if (seule && choix.length === 1) return { genre: 'choisie', id: seule.id };
  const erreur = seule
    ? 'Plusieurs personnes répondent\u00A0: choisissez la bonne.'
    : 'Personne ne répond dans votre territoire. Vérifiez le nom, ou donnez son numéro RPPS.';
  return { genre: 'a-choisir', erreur, choix: choix.slice(0, CHOIX_MAX) };
}

/** The fields that a use case reads, without those of the directory search. */
export function sansRecherche(champs: Readonly<Record<string, string>>, personne: PersonneChoisie) {
  const { annuaire: _, annuaireAvant: __, professionnel: ___, ...reste } = champs;
  return personne.genre === 'choisie' ? { ...reste, professionnel: personne.id } : reste;
}
