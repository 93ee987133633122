import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { professionnelsDuTerritoire } from '../data/lieux.query.ts';
import { MEDECIN } from '../domain/profession.ts';
import { NouvelleDemandePage } from '../ui/nouvelle-demande.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { trouverCommunes } from '../usecases/chercher-communes.ts';
import { consignerAlerte } from '../usecases/consigner-alerte.ts';
import { recevoirDemande } from '../usecases/recevoir-demande.ts';
import { contexteDe } from './contexte.form.ts';
import { lireDemande } from './demande.form.ts';

const zSlug = z.object({ slug: z.string() });

/** A request taken on the telephone, or a patient a professional sends. */
export const nouvelleDemandeRoutes = [
  get('/app/:slug/soins/demandes/nouvelle', {
    droit: 'snp.demande.recevoir',
    saisie: zSlug,
    traiter: async (requete) => await formulaire(requete, { valeurs: { delaiHeures: '24' } }),
  }),
  post('/app/:slug/soins/demandes/nouvelle', {
    droit: 'snp.demande.recevoir',
    saisie: zSlug,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const { champs } = requete;
      if (champs['signes'] === 'oui') {
        await consignerAlerte(requete.appel, {});
        return await formulaire(requete, { alerte: true, statut: 422 });
      }
      const lue = await lireDemande(requete.appel, champs, {
        medecins: await medecins(requete),
        signes: true,
      });
      const retour = { valeurs: champs, choix: lue.commune.choix, statut: 422 };
      if (Object.keys(lue.erreurs).length > 0)
        return await formulaire(requete, { ...retour, erreurs: lue.erreurs });
      const recue = await recevoirDemande(requete.appel, lue.saisie);
      if (recue.ok)
        return requete.rediriger(`${base}/demandes/${recue.valeur.id}`, {
          ton: 'ok',
          texte: `Demande ${recue.valeur.numero} ouverte. Voici qui peut recevoir la personne.`,
        });
      const erreurs =
        recue.refus.motif === 'saisie-invalide'
          ? recue.refus.champs
          : { '': direRefus(recue.refus) };
      return await formulaire(requete, { ...retour, erreurs });
    },
  }),
  get('/app/:slug/soins/communes', {
    droit: 'snp.demande.recevoir',
    saisie: z.object({ slug: z.string(), q: z.string().max(80) }),
    traiter: async (requete) => {
      const trouvees = await trouverCommunes(requete.appel, { q: requete.saisie.q });
      return requete.json(trouvees.ok ? trouvees.valeur.communes : []);
    },
  }),
];

type Etat = {
  readonly valeurs?: Readonly<Record<string, string>>;
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly choix?: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly alerte?: boolean;
  readonly statut?: number;
};

async function formulaire(requete: Requete<unknown>, etat: Etat): Promise<Response> {
  const contexte = contexteDe(requete);
  return requete.page(
    <NouvelleDemandePage
      base={contexte.base}
      jetons={requete.jetons}
      saisie={{ valeurs: etat.valeurs ?? {}, erreurs: etat.erreurs ?? {} }}
      medecins={await medecins(requete)}
      choixDeCommune={etat.choix}
      parUnProfessionnel={!contexte.peut('snp.demande.toutes')}
      alerte={etat.alerte}
    />,
    {
      titre: 'Nouvelle demande',
      lieu: 'soins',
      ...(etat.statut ? { statut: etat.statut } : {}),
    },
  );
}

async function medecins(requete: Requete<unknown>) {
  const { cpts } = contexteDe(requete);
  return await requete.lire((tx) => professionnelsDuTerritoire(tx, cpts, MEDECIN));
}
