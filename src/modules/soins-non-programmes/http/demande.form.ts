import { dateCivileDe, instantDe } from '#kernel/fuseau.ts';
import { parseHeureCivile } from '#kernel/heure-civile.ts';
import type { Appel } from '#platform/http/request.ts';
import { SIGNES_D_ALERTE } from '../domain/signe-alerte.ts';
import type { CommuneReconnue } from '../usecases/chercher-communes.ts';
import { lireCommune } from './commune.form.ts';

type Champs = Readonly<Record<string, string>>;
type Medecin = { readonly id: string; readonly nom: string };

export type DemandeLue = {
  /** What the use case takes. */
  readonly saisie: Readonly<Record<string, unknown>>;
  readonly commune: CommuneReconnue;
  /** What the form itself can already say is missing, by field. */
  readonly erreurs: Readonly<Record<string, string>>;
};

const COPIES = [
  'motif',
  'description',
  'note',
  'demandeur',
  'prenom',
  'nom',
  'age',
  'mobilite',
  'trajetMax',
  'telephone',
  'courriel',
  'delaiHeures',
] as const;

type Options = { readonly medecins: readonly Medecin[]; readonly signes: boolean };

/** Reads the form of a request: one answer for the five questions, a médecin traitant in one list, an hour of today. */
export async function lireDemande(
  appel: Appel,
  champs: Champs,
  { medecins, signes }: Options,
): Promise<DemandeLue> {
  const commune = await lireCommune(appel, {
    code: champs['commune'] ?? '',
    texte: champs['communeTexte'] ?? '',
  });
  const heure = lireHeure(champs['desHeure'] ?? '', appel);
  const reponses = reponsesAuxSignes(champs['signes']);
  return {
    saisie: {
      ...Object.fromEntries(COPIES.flatMap((nom) => (champs[nom] ? [[nom, champs[nom]]] : []))),
      ...medecinTraitant(champs, medecins),
      ...(heure.instant ? { disponibleDes: heure.instant } : {}),
      ...(signes && reponses ? { signes: reponses } : {}),
      ...(champs['origine'] ? { origine: champs['origine'] } : {}),
      commune: commune.code,
    },
    commune,
    erreurs: {
      ...(signes && !reponses ? { signes: 'Posez les cinq questions avant tout le reste.' } : {}),
      ...(champs['motif'] ? {} : { motif: 'Choisissez un motif dans la liste.' }),
      ...(commune.erreur ? { commune: commune.erreur } : {}),
      ...(heure.erreur ? { desHeure: heure.erreur } : {}),
    },
  };
}

/** No five times, or yes to one: which one is not asked of the form, and is never kept. */
function reponsesAuxSignes(reponse: string | undefined) {
  if (reponse !== 'oui' && reponse !== 'non') return null;
  return Object.fromEntries(SIGNES_D_ALERTE.map(({ cle }) => [cle, reponse]));
}

function medecinTraitant(champs: Champs, medecins: readonly Medecin[]) {
  const choix = champs['medecin'] ?? '';
  const ecrit = champs['medecinTraitantNom']?.trim() ?? '';
  const connu = medecins.find(({ id }) => id === choix);
  if (connu)
    return { medecinTraitant: 'nomme', medecinTraitantId: connu.id, medecinTraitantNom: connu.nom };
  if (choix === 'autre' || ecrit !== '')
    return { medecinTraitant: 'nomme', ...(ecrit === '' ? {} : { medecinTraitantNom: ecrit }) };
  return { medecinTraitant: choix === 'aucun' ? 'aucun' : 'inconnu' };
}

function lireHeure(texte: string, { maintenant, cpts }: Appel) {
  if (texte.trim() === '') return { instant: null, erreur: null };
  const heure = parseHeureCivile(texte);
  if (!heure.ok) return { instant: null, erreur: 'Donnez une heure sous la forme 14:30.' };
  const fuseau = cpts?.fuseau ?? 'Europe/Paris';
  const { instant } = instantDe(dateCivileDe(maintenant, fuseau), heure.valeur, fuseau);
  return { instant: instant.toISOString(), erreur: null };
}
