import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampDate, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { DemandeDetaillee } from '../domain/demande-detaillee.ts';
import { direPersonne } from './dire-demande.ts';

type Props = {
  /** `/app/demo/soins/demandes/<id>` */
  readonly base: string;
  readonly demande: DemandeDetaillee;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
};

/** Ties a request to the record of its person, or unties it. */
export const RattacherPage = (p: Props) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Demandes', href: p.base.replace(/\/demandes\/.*$/, '') },
        { libelle: `N° ${p.demande.numero}`, href: p.base },
        { libelle: 'Dossier' },
      ]}
      titre={p.demande.patientId ? 'Rattachée à un dossier' : 'Rattacher à un dossier'}
      phrase={
        p.demande.patientId
          ? `${direPersonne(p.demande)}\u00A0: ses choix et ses oppositions s’appliquent à cette demande.`
          : `${direPersonne(p.demande)}. Le nom et le prénom, avec la date de naissance ou le téléphone, désignent une seule personne.`
      }
      moyen
    />
    {p.demande.patientId ? <Detacher {...p} /> : <Chercher {...p} />}
  </>
);

const Detacher = ({ base, jetons }: Props) => (
  <div class="actions mt5">
    <BoutonPoste
      action={`${base}/dossier/detacher`}
      csrf={jetons.csrf}
      cle={jetons.cle}
      variante="danger"
    >
      Détacher du dossier
    </BoutonPoste>
    <LienBouton href={base} variante="simple">
      Revenir
    </LienBouton>
  </div>
);

const Chercher = ({ base, jetons, saisie }: Props) => (
  <Formulaire action={`${base}/dossier`} {...jetons} saisie={saisie}>
    <ChampTexte {...lier(saisie, 'nom')} libelle="Nom" remplissage="off" />
    <ChampTexte {...lier(saisie, 'prenom')} libelle="Prénom" remplissage="off" />
    <ChampDate {...lier(saisie, 'dateNaissance')} libelle="Date de naissance" facultatif />
    <ChampTelephone {...lier(saisie, 'telephone')} libelle="Téléphone" facultatif />
    <div class="actions mt5">
      <Bouton variante="suivant">Rattacher</Bouton>
      <LienBouton href={base} variante="simple">
        Revenir
      </LienBouton>
    </div>
    <p class="mt5 small quiet">
      {'Cette personne n’a pas de dossier, et veut bien qu’on en tienne un\u00A0? '}
      <a href={`${base.replace(/\/soins\/.*$/, '')}/patients/nouveau`}>Ouvrez son dossier</a>
      {', puis revenez la rattacher.'}
    </p>
  </Formulaire>
);
