import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { OBJETS_D_ACCORD } from '../domain/accord.ts';
import { AccordPage } from '../ui/accord.page.tsx';
import { direNom } from '../ui/dire-patient.ts';
import { direRefus } from '../ui/refus.ts';
import { TextesPage } from '../ui/textes.page.tsx';
import { consulterPatient } from '../usecases/consulter-patient.ts';
import { ecrireTexte } from '../usecases/ecrire-texte.ts';
import { lireTextes } from '../usecases/lire-textes.ts';
import { recueillirAccord } from '../usecases/recueillir-accord.ts';
import { contexteDe, sansCle } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const zAccord = zSlug.extend({ id: z.uuid(), objet: z.enum(OBJETS_D_ACCORD) });
type Champs = Readonly<Record<string, string>>;

/** What people are told, and what they answer. */
export const accordsRoutes = [
  get('/app/:slug/patients/textes', {
    droit: 'patients.texte.ecrire',
    saisie: zSlug,
    traiter: async (requete) => await textes(requete, null),
  }),
  post('/app/:slug/patients/textes', {
    droit: 'patients.texte.ecrire',
    saisie: zSlug,
    traiter: async (requete) => {
      const { objet = '', texte } = requete.champs;
      const fait = await ecrireTexte(requete.appel, { objet, texte });
      if (fait.ok)
        return requete.rediriger(`${contexteDe(requete).base}/textes`, {
          ton: 'ok',
          texte: `La version ${fait.valeur.version} est enregistrée.`,
        });
      const { refus } = fait;
      const erreurs =
        refus.motif === 'saisie-invalide' ? refus.champs : { texte: direRefus(refus) };
      return await textes(requete, { objet, erreurs });
    },
  }),
  get('/app/:slug/patients/:id/accords/:objet', {
    droit: 'patients.accord.recueillir',
    saisie: zAccord,
    traiter: async (requete) => await formulaire(requete, null),
  }),
  post('/app/:slug/patients/:id/accords/:objet', {
    droit: 'patients.accord.recueillir',
    saisie: zAccord,
    traiter: async (requete) => {
      const { id, objet } = requete.saisie;
      const { reponse, voie, donnePar } = requete.champs;
      const saisie = { patient: id, objet, reponse, voie, donnePar };
      const fait = await recueillirAccord(requete.appel, saisie);
      if (fait.ok)
        return requete.rediriger(`${contexteDe(requete).base}/${id}`, {
          ton: 'ok',
          texte: 'Sa réponse est notée.',
        });
      const { refus } = fait;
      if (refus.motif === 'patient-inconnu') return requete.introuvable();
      return await formulaire(
        requete,
        refus.motif === 'saisie-invalide' ? refus.champs : { '': direRefus(refus) },
      );
    },
  }),
];

async function textes(
  requete: Requete<unknown>,
  refuse: { readonly objet: string; readonly erreurs: Champs } | null,
): Promise<Response> {
  const { base, moment, jetons } = contexteDe(requete);
  const cpts = requete.appel.cpts?.id ?? '';
  return requete.page(
    <TextesPage
      base={base}
      moment={moment}
      jetons={jetons}
      textes={await requete.lire((tx) => lireTextes({ tx, cpts }))}
      refuse={
        refuse && {
          objet: refuse.objet,
          saisie: { valeurs: requete.champs, erreurs: refuse.erreurs },
        }
      }
    />,
    { titre: 'Textes lus aux personnes', lieu: 'patients', ...(refuse ? { statut: 422 } : {}) },
  );
}

async function formulaire(
  requete: Requete<z.output<typeof zAccord>>,
  erreurs: Champs | null,
): Promise<Response> {
  const { base, jetons } = contexteDe(requete);
  const { id, objet } = requete.saisie;
  const lu = await consulterPatient(sansCle(requete), { patient: id });
  const texte = lu.ok ? lu.valeur.textes.find((connu) => connu.objet === objet) : undefined;
  if (!lu.ok || !texte || lu.valeur.acces === 'bris-de-glace') return requete.introuvable();
  return requete.page(
    <AccordPage
      base={base}
      patient={id}
      nom={direNom(lu.valeur.dossier)}
      jetons={jetons}
      texte={texte}
      saisie={{
        valeurs: erreurs ? requete.champs : { donnePar: 'patient' },
        erreurs: erreurs ?? {},
      }}
    />,
    { titre: 'Réponse de la personne', lieu: 'patients', ...(erreurs ? { statut: 422 } : {}) },
  );
}
