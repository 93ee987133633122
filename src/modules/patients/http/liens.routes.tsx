import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { direNom } from '../ui/dire-patient.ts';
import { LienPage } from '../ui/lien.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { consulterPatient } from '../usecases/consulter-patient.ts';
import { delivrerLien, revoquerLesLiens } from '../usecases/delivrer-lien.ts';
import { contexteDe, sansCle } from './contexte.form.ts';

const droit = 'patients.lien.delivrer';
const zDossier = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<z.output<typeof zDossier>>;

/** The signed link of a person: drawn, shown once, closed. */
export const liensRoutes = [
  get('/app/:slug/patients/:id/lien', {
    droit,
    saisie: zDossier,
    traiter: async (requete) => await page(requete, {}),
  }),
  post('/app/:slug/patients/:id/lien', {
    droit,
    saisie: zDossier,
    traiter: async (requete) => {
      const { duree, envoi } = requete.champs;
      const delivre = await delivrerLien(requete.appel, {
        patient: requete.saisie.id,
        duree,
        envoi,
        adresse: requete.url.origin,
      });
      if (delivre.ok) return await page(requete, { delivre: delivre.valeur });
      const { refus } = delivre;
      if (refus.motif === 'patient-inconnu') return requete.introuvable();
      const erreurs = refus.motif === 'saisie-invalide' ? refus.champs : { '': direRefus(refus) };
      return await page(requete, { erreurs });
    },
  }),
  post('/app/:slug/patients/:id/lien/revoquer', {
    droit,
    saisie: zDossier,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await revoquerLesLiens(requete.appel, { patient: id });
      if (!fait.ok) return requete.introuvable();
      return requete.rediriger(`${contexteDe(requete).base}/${id}`, {
        ton: 'ok',
        texte:
          fait.valeur.revoques > 0
            ? 'Tous ses liens sont fermés.'
            : 'Cette personne n’avait pas de lien.',
      });
    },
  }),
];

type Etat = {
  readonly delivre?: Parameters<typeof LienPage>[0]['delivre'];
  readonly erreurs?: Readonly<Record<string, string>>;
};

async function page(requete: Ici, { delivre, erreurs }: Etat): Promise<Response> {
  const { base, moment, jetons } = contexteDe(requete);
  const lu = await consulterPatient(sansCle(requete), { patient: requete.saisie.id });
  if (!lu.ok || lu.valeur.acces === 'bris-de-glace') return requete.introuvable();
  const { dossier } = lu.valeur;
  return requete.page(
    <LienPage
      base={base}
      patient={dossier.id}
      nom={direNom(dossier)}
      moment={moment}
      jetons={jetons}
      delivre={delivre ?? null}
      joignable={{
        sms: Boolean(dossier.traits?.telephone),
        courriel: Boolean(dossier.traits?.courriel),
      }}
      saisie={{
        valeurs: erreurs ? requete.champs : { duree: 'demi-heure', envoi: 'afficher' },
        erreurs: erreurs ?? {},
      }}
    />,
    { titre: 'Lien pour la personne', lieu: 'patients', ...(erreurs ? { statut: 422 } : {}) },
  );
}
