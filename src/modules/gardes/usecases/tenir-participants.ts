import { z } from 'zod';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Professionnel, professionnelsParIds } from '#modules/annuaire';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  retireParticipant,
  saveParticipants,
  updateExclusions,
} from '../data/participants.repository.ts';
import { loadTableau } from '../data/tableaux.repository.ts';
import type { RefusDeParticipant } from '../domain/refus.ts';
import type { Participant } from '../domain/tableau.ts';
import { zExclusions, zListe, zProfessionnel, zTableau } from './saisies.ts';

/** Adds people of the profession to a rota, as the directory knows them today. */
export const ajouterParticipants = defineUseCase({
  nom: 'gardes.ajouter-participants',
  saisie: z.strictObject({ tableau: zTableau, professionnels: zListe(zProfessionnel, 200) }),
  droit: 'gardes.tableau.tenir',
  executer: async (
    { tx, cpts, maintenant },
    { tableau, professionnels },
  ): Promise<Result<Effets<{ readonly ajoutes: number }>, RefusDeParticipant>> => {
    const connu = await loadTableau(tx, cpts, tableau);
    if (!connu) return refuse({ motif: 'tableau-inconnu' });
    const fiches = await professionnelsParIds(tx, [...new Set(professionnels)]);
    if (fiches.length === 0 || fiches.length < new Set(professionnels).size)
      return refuse({ motif: 'professionnel-inconnu' });
    if (fiches.some(({ profession }) => profession !== connu.profession))
      return refuse({ motif: 'autre-profession' });
    const participants = fiches.map(copieDe);
    await saveParticipants(tx, cpts, { tableau, participants, le: maintenant });
    const ajoutes = participants.length;
    const trace = {
      action: 'gardes.participants-ajoutes',
      objet: tableau,
      detail: { lignes: ajoutes },
    };
    return reussi(effets({ ajoutes }, { trace }));
  },
});

/** Somebody of a rota, as their entry of the directory is now. */
export function copieDe(fiche: Professionnel): Participant {
  const { id, structure, adresse, commune, telephone } = fiche;
  const nom = nomDeProfessionnel(fiche);
  return { professionnelId: id, nom, lieu: structure, adresse, commune, telephone, exclusions: [] };
}

const zParticipant = { tableau: zTableau, professionnel: zProfessionnel };

/** Says which duties somebody never takes: nights, week-ends, holidays. */
export const reglerParticipant = defineUseCase({
  nom: 'gardes.regler-participant',
  saisie: z.strictObject({ ...zParticipant, exclusions: zExclusions }),
  droit: 'gardes.tableau.tenir',
  executer: async (
    { tx, cpts },
    { tableau, professionnel, exclusions },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeParticipant>> => {
    if (!(await updateExclusions(tx, cpts, { tableau, professionnel, exclusions })))
      return refuse({ motif: 'participant-inconnu' });
    const trace = { action: 'gardes.participant-regle', objet: tableau };
    return reussi(effets({ id: professionnel }, { trace }));
  },
});

/** Takes somebody out of a rota; their duties to come are holes again. */
export const retirerParticipant = defineUseCase({
  nom: 'gardes.retirer-participant',
  saisie: z.strictObject(zParticipant),
  droit: 'gardes.tableau.tenir',
  executer: async (
    { tx, cpts, maintenant },
    saisie,
  ): Promise<Result<Effets<{ readonly rendues: number }>, RefusDeParticipant>> => {
    const rendues = await retireParticipant(tx, cpts, { ...saisie, le: maintenant });
    if (rendues === null) return refuse({ motif: 'participant-inconnu' });
    const trace = { action: 'gardes.participant-retire', objet: saisie.tableau };
    return reussi(effets({ rendues }, { trace }));
  },
});
