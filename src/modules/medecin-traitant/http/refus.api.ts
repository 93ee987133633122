import type { Requete } from '#platform/http/request.ts';
import type { Refus } from '../domain/refus.ts';
import { direRefus } from '../ui/refus.ts';

/** Refusals any use case may answer, as they come from the wrapper. */
export type RefusCommun =
  | { readonly motif: 'saisie-invalide'; readonly champs: Readonly<Record<string, string>> }
  | { readonly motif: 'droit-manquant'; readonly droit: string }
  | { readonly motif: 'cle-reutilisee' };

const STATUTS: Readonly<Record<(Refus | RefusCommun)['motif'], 403 | 404 | 409 | 422>> = {
  'droit-manquant': 403,
  'pour-un-autre': 403,
  'demande-inconnue': 404,
  'lien-inconnu': 404,
  'envoi-inconnu': 404,
  'liste-inconnue': 404,
  'campagne-inconnue': 404,
  'releve-inconnu': 404,
  'levier-inconnu': 404,
  'demande-en-cours': 409,
  'demande-close': 409,
  'demande-deja-justifiee': 409,
  'demande-prise': 409,
  'demande-arretee': 409,
  'demande-declaree': 409,
  'demande-pas-close': 409,
  'demande-fusionnee': 409,
  'demande-effacee': 409,
  'personne-deja-en-cours': 409,
  'demande-deja-prise': 409,
  'prise-inconnue': 409,
  'prise-finie': 409,
  'deja-proposee': 409,
  'proposition-finie': 409,
  'envoi-parti': 409,
  'campagne-finie': 409,
  'campagne-pas-lancee': 409,
  'lettres-parties': 409,
  'lettres-a-preparer': 409,
  'aucune-lettre': 409,
  'releve-deja-la': 409,
  'releve-deja-corrige': 409,
  'releve-retire': 409,
  'depart-deja-ouvert': 409,
  'depart-modifie': 409,
  'depart-clos': 409,
  'saisie-invalide': 422,
  'cle-reutilisee': 422,
  'commune-inconnue': 422,
  'naissance-a-venir': 422,
  'medecin-inconnu': 422,
  'meme-demande': 422,
  'pas-medecin': 422,
  'professionnel-a-preciser': 422,
  'medecin-refuse': 422,
  'adoption-a-venir': 422,
  'liste-a-venir': 422,
  'emetteur-a-preciser': 422,
  'colonnes-en-double': 422,
  'colonnes-manquantes': 422,
  'aucune-personne': 422,
  'trop-de-personnes': 422,
  'envoi-a-venir': 422,
  'envoi-trop-tot': 422,
  'releve-a-venir': 422,
  'annonce-a-venir': 422,
  'depart-inconnu': 422,
};

export function statutDuRefus({ motif }: { readonly motif: keyof typeof STATUTS }): number {
  return STATUTS[motif];
}

/** Answers a program with the status of a refusal, its code, its sentence, and what comes with it. */
export function repondreRefus(requete: Requete<unknown>, refus: Refus | RefusCommun): Response {
  const { motif, ...reste } = refus;
  return requete.json({ refus: motif, message: direRefus(refus), ...reste }, statutDuRefus(refus));
}
