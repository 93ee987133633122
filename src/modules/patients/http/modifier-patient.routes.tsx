import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { Dossier } from '../domain/dossier.ts';
import { direNom } from '../ui/dire-patient.ts';
import { ModifierPatientPage } from '../ui/modifier-patient.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { medecinsDuTerritoire } from '../usecases/chercher-professionnels.ts';
import { consulterPatient } from '../usecases/consulter-patient.ts';
import type { CommuneReconnue } from '../usecases/lire-communes.ts';
import { nomsDesCommunes } from '../usecases/lire-communes.ts';
import { modifierPatient } from '../usecases/modifier-patient.ts';
import { contexteDe, sansCle } from './contexte.form.ts';
import {
  differencesAvec,
  enListe,
  erreursDeTraits,
  lirePatient,
  valeursDe,
} from './patient.form.ts';

const droit = 'patients.dossier.modifier';
const zDossier = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<z.output<typeof zDossier>>;

/** Correcting a record; two people who do it together see both versions. */
export const modifierPatientRoutes = [
  get('/app/:slug/patients/:id/modifier', {
    droit,
    saisie: zDossier,
    traiter: async (requete) => await formulaire(requete, {}),
  }),
  post('/app/:slug/patients/:id/modifier', {
    droit,
    saisie: zDossier,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const { modifieLe, oublierMatricule } = requete.champs;
      const { saisie, commune } = await lirePatient(requete);
      if (commune.erreur)
        return await formulaire(requete, { erreurs: { commune: commune.erreur }, commune });
      const fait = await modifierPatient(requete.appel, {
        ...saisie,
        patient: id,
        modifieLe,
        oublierMatricule: oublierMatricule === 'oui',
      });
      if (fait.ok)
        return requete.rediriger(`${contexteDe(requete).base}/${id}`, {
          ton: 'ok',
          texte: 'L’identité est corrigée.',
        });
      const { refus } = fait;
      if (refus.motif === 'patient-inconnu') return requete.introuvable();
      if (refus.motif === 'dossier-modifie-ailleurs')
        return await formulaire(requete, { erreurs: {}, actuel: refus.actuel });
      return await formulaire(requete, {
        erreurs: erreursDeTraits(refus) ?? { '': direRefus(refus) },
      });
    },
  }),
];

type Etat = {
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly commune?: CommuneReconnue;
  /** What somebody else wrote meanwhile. */
  readonly actuel?: Dossier;
};

async function formulaire(requete: Ici, { erreurs, commune, actuel }: Etat): Promise<Response> {
  const { base, slug, jetons } = contexteDe(requete);
  const { appel, champs } = requete;
  const lu = await consulterPatient(sansCle(requete), { patient: requete.saisie.id });
  if (!lu.ok || lu.valeur.acces === 'bris-de-glace') return requete.introuvable();
  const { dossier, communeNom } = lu.valeur;
  const communes = await requete.lire((tx) => nomsDesCommunes(tx, [actuel?.commune ?? null]));
  const nomActuel = actuel?.commune ? (communes.get(actuel.commune) ?? null) : null;
  const medecins = await requete.lire((tx) =>
    medecinsDuTerritoire(tx, appel, dossier.medecinTraitant.id),
  );
  return requete.page(
    <ModifierPatientPage
      base={base}
      slug={slug}
      patient={dossier.id}
      nom={direNom(dossier)}
      jetons={jetons}
      // Both versions seen, what is sent next replaces the one shown here.
      modifieLe={(actuel ?? dossier).modifieLe.toISOString()}
      saisie={{
        valeurs: erreurs ? champs : valeursDe(dossier, communeNom),
        erreurs: erreurs ?? {},
      }}
      medecins={enListe(medecins)}
      choixDeCommune={commune?.choix}
      matriculeGarde={dossier.matriculeGarde}
      differences={actuel ? differencesAvec(actuel, nomActuel, champs) : null}
    />,
    {
      titre: 'Corriger l’identité',
      lieu: 'patients',
      ...(erreurs ? { statut: actuel ? 409 : 422 } : {}),
    },
  );
}
