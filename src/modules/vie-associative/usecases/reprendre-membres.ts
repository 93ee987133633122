import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { nomPropre } from '#kernel/texte.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import { insertImportees, insertMouvements } from '../data/import.repository.ts';
import { type MembreNote, membresSansAdhesion } from '../data/membres.query.ts';
import { type College, collegePropose } from '../domain/college.ts';
import type { RefusDImporter } from '../domain/refus.ts';

type Fiche = Awaited<ReturnType<typeof professionnelsParIds>>[number];

/** Opens a membership for everybody whom the directory already says is a member, in the one college that admits them. */
export const reprendreMembres = defineUseCase({
  nom: 'asso.reprendre-membres',
  saisie: z.strictObject({}),
  droit: 'asso.adherent.tenir',
  executer: async (ctx): Promise<Result<Effets<{ readonly repris: number }>, RefusDImporter>> => {
    const { tx, cpts, maintenant: le, fuseau, acteur, ids } = ctx;
    const notes = await membresSansAdhesion(tx, cpts);
    const fiches = await professionnelsParIds(
      tx,
      notes.map(({ professionnelId }) => professionnelId),
    );
    const parId = new Map(fiches.map((fiche) => [fiche.id, fiche]));
    const colleges = await collegesDeLaCpts(tx, cpts);
    const jour = dateCivileDe(le, fuseau);
    const creees = notes.flatMap((note) => {
      const fiche = parId.get(note.professionnelId);
      return fiche && note.depuis <= jour ? [{ ...repris(note, fiche, colleges), id: ids() }] : [];
    });
    if (creees.length === 0) return refuse({ motif: 'rien-a-importer' });
    if ((await insertImportees(tx, cpts, { creees, le })) !== creees.length)
      return refuse({ motif: 'liste-changee' });
    const lignes = creees.map(({ id: adhesion }) => ({
      id: ids(),
      adhesion,
      genre: 'fichier' as const,
      note: 'Repris de l’annuaire',
    }));
    await insertMouvements(tx, cpts, { lignes, jour, parNom: acteur.nom, le });
    const trace = { action: 'asso.adherents-importes', detail: { repris: creees.length } };
    return reussi(effets({ repris: creees.length }, { trace }));
  },
});

function repris(note: MembreNote, fiche: Fiche, colleges: readonly College[]) {
  const { civilite, titre } = fiche;
  const profession = fiche.profession || null;
  // The sector is left out: a college of one sector is chosen by hand.
  const candidat = { genre: 'individuel' as const, profession, secteur: null };
  return {
    etat: 'active' as const,
    du: note.depuis,
    au: null,
    fiche: {
      genre: 'individuel' as const,
      professionnelId: fiche.id,
      structureId: null,
      titre: nomDeProfessionnel({ civilite, titre, nom: '', prenom: '' }) || null,
      prenom: nomPropre(fiche.prenom),
      nom: nomPropre(fiche.nom),
      profession,
      structure: null,
      fonction: null,
      commune: fiche.commune,
      courriel: note.courriel,
      telephone: note.telephone,
      collegeId: collegePropose(colleges, candidat)?.id ?? null,
    },
  };
}
