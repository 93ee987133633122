import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zIdentifiant, zTexteFacultatif } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { endMembre, insertMembre } from '../data/equipe.repository.ts';
import { comptesDeLaCpts } from '../data/membres-possibles.query.ts';
import { touchPatient } from '../data/patients.repository.ts';
import { opposesDuPatient } from '../data/reconnaitre.query.ts';
import { reponseEnCours } from '../domain/accord.ts';
import { CADRES_D_EQUIPE } from '../domain/equipe.ts';
import type { RefusDEquipe } from '../domain/refus.ts';
import { type MembreConnu, membreProfessionnel } from './agir-en-membre.ts';
import { ouvrirDossier } from './ouvrir-dossier.ts';
import { zPatient } from './saisies.ts';

type Fait = Effets<{ readonly id: string }>;

/** Roles whose accounts care for people without being in the directory: staff of a structure. */
export const ROLES_DES_STRUCTURES = ['hopital', 'partenaire', 'delegue'] as const;

/**
 * Adds a professional of the directory, or an account of a structure, to the team of a patient, from a day to a day
 * (both included). Beyond the care team (`partage`) the person's consent comes first. `au`: without end when absent.
 */
export const ajouterMembre = defineUseCase({
  nom: 'patients.ajouter-membre',
  saisie: z.strictObject({
    patient: zPatient,
    membre: zIdentifiant<'MembreId'>(),
    fonction: zTexteFacultatif(120).default(''),
    cadre: z.enum(CADRES_D_EQUIPE).default('equipe'),
    du: zFacultatif(zDateCivile),
    au: zFacultatif(zDateCivile),
  }),
  droit: 'patients.equipe.composer',
  executer: async (ctx, saisie): Promise<Result<Fait, RefusDEquipe>> => {
    const { tx, cpts, maintenant, fuseau, acteur } = ctx;
    const { patient, cadre, du, au } = saisie;
    const ouvert = await ouvrirDossier(ctx, patient, 'ecrire');
    if (!ouvert) return refuse({ motif: 'patient-inconnu' });
    if (cadre === 'partage' && reponseEnCours(ouvert.accords, 'partage')?.reponse !== 'oui')
      return refuse({ motif: 'partage-sans-consentement' });
    const connu = await membreConnu(ctx, saisie.membre);
    if (!connu) return refuse({ motif: 'membre-inconnu' });
    // Only the coordination may learn of an opposition: for others the place is given, and shows nothing.
    const opposes = await opposesDuPatient(tx, cpts, patient);
    if (opposes.includes(connu.membre) && acteur.droits.has('patients.opposition.tenir'))
      return refuse({ motif: 'membre-oppose' });
    const depuis = du ? debutDeJour(du, fuseau) : maintenant;
    const jusquA = au ? debutDeJour(ajouterJours(au, 1), fuseau) : null;
    if (jusquA !== null && jusquA <= depuis) return refuse({ motif: 'fin-avant-debut' });
    const id = ctx.ids();
    const ajoute = await insertMembre(tx, cpts, {
      ...connu,
      id,
      patient,
      cadre,
      fonction: saisie.fonction || connu.fonction,
      ouvreur: false,
      depuis,
      jusquA,
      ajouteParNom: acteur.nom,
    });
    if (!ajoute) return refuse({ motif: 'membre-deja-dans-l-equipe' });
    await touchPatient(tx, cpts, patient, maintenant);
    const trace = { action: 'patients.membre-ajoute', objet: id, personne: patient };
    return reussi(effets({ id }, { trace }));
  },
});

/** Ends somebody's place in a team, now: at their next request they find nobody. */
export const retirerMembre = defineUseCase({
  nom: 'patients.retirer-membre',
  saisie: z.strictObject({ patient: zPatient, place: zIdentifiant<'PlaceId'>() }),
  droit: 'patients.equipe.composer',
  executer: async (ctx, { patient, place: id }): Promise<Result<Fait, RefusDEquipe>> => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    if (!(await ouvrirDossier(ctx, patient, 'ecrire'))) return refuse({ motif: 'patient-inconnu' });
    if (!(await endMembre(tx, cpts, { id, patient, le, parNom: acteur.nom })))
      return refuse({ motif: 'membre-inconnu' });
    const trace = { action: 'patients.membre-retire', objet: id, personne: patient };
    return reussi(effets({ id }, { trace }));
  },
});

async function membreConnu(ctx: Ctx, id: string): Promise<MembreConnu | null> {
  const professionnel = await membreProfessionnel(ctx, id);
  if (professionnel) return professionnel;
  const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
  const comptes = await comptesDeLaCpts(ctx.tx, ctx.cpts, { roles: ROLES_DES_STRUCTURES, jour });
  const compte = comptes.find((connu) => connu.compte === id);
  return compte
    ? { genre: 'compte', membre: id, nom: compte.nom, fonction: 'Membre d’une structure' }
    : null;
}
