import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { consultationAvancee } from '../data/consultation-avancee.query.ts';
import { AdressagePage } from '../ui/adressage.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { adresserPatient } from '../usecases/adresser-patient.ts';
import { lireCommune } from './commune.form.ts';
import { contexteDe } from './contexte.form.ts';

const droit = 'snp.demande.recevoir';
const zCreneau = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<{ readonly id: string }>;

/** A slot of a consultation avancée: whom one addresses to it. */
export const adressagesRoutes = [
  get('/app/:slug/soins/avancees/:id', {
    droit,
    saisie: zCreneau,
    traiter: async (requete) => await montrer(requete, {}),
  }),
  post('/app/:slug/soins/avancees/:id', {
    droit,
    saisie: zCreneau,
    traiter: async (requete) => {
      const { communeTexte = '', ...champs } = requete.champs;
      const commune = await lireCommune(requete.appel, {
        code: champs['commune'] ?? '',
        texte: communeTexte,
      });
      if (commune.erreur)
        return await montrer(requete, {
          erreurs: { commune: commune.erreur },
          choix: commune.choix,
        });
      const saisie = { ...champs, commune: commune.code, creneau: requete.saisie.id };
      const faite = await adresserPatient(requete.appel, saisie);
      if (faite.ok)
        return requete.rediriger(`${contexteDe(requete).base}/demandes/${faite.valeur.demande}`, {
          ton: 'ok',
          texte: 'La personne est adressée. Elle et le spécialiste sont prévenus.',
        });
      const { refus } = faite;
      const erreurs = refus.motif === 'saisie-invalide' ? refus.champs : { '': direRefus(refus) };
      return await montrer(requete, { erreurs });
    },
  }),
];

type Etat = {
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly choix?: readonly { readonly valeur: string; readonly libelle: string }[];
};

async function montrer(requete: Ici, { erreurs, choix }: Etat): Promise<Response> {
  const { base, cpts, moment } = contexteDe(requete);
  const { id } = requete.saisie;
  const consultation = await requete.lire((tx) => consultationAvancee(tx, cpts, id));
  if (!consultation) return requete.introuvable();
  return requete.page(
    <AdressagePage
      base={base}
      sites={base.replace(/\/soins$/, '/sites')}
      consultation={consultation}
      moment={moment}
      jetons={requete.jetons}
      saisie={{ valeurs: requete.champs, erreurs: erreurs ?? {} }}
      choixDeCommune={choix}
    />,
    { titre: 'Consultation avancée', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}
