import { depuis } from '#kernel/formats.ts';
import { Attente } from '#ui/attente.tsx';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import type { CompteurTenu } from '../domain/recensement.ts';
import { ChoisirPersonne } from './agendas-lus.tsx';
import type { ChoixDePersonne } from './agendas-montres.ts';
import { Campagnes, type CampagnesProps } from './campagnes.tsx';
import type { Moment } from './dire-demande.ts';

export type CompteurDonne = {
  readonly nom: string;
  readonly adresse: string;
  /** The same as a picture to scan, `data:` address. */
  readonly image: string;
};

export type RecensementPageProps = {
  /** `/app/demo/soins` */
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly onglets: readonly Onglet[];
  readonly compteurs: readonly CompteurTenu[];
  /** Whom one may count for; empty when it is oneself alone. */
  readonly personnes: readonly ChoixDePersonne[];
  /** The counter just given, shown this once. */
  readonly donne: CompteurDonne | null;
  readonly faute: string | undefined;
  /** For who may ask others to count; null otherwise. */
  readonly campagnes: Omit<CampagnesProps, 'base' | 'jetons'> | null;
};

/** Care given outside the slots: counters on phones, given and stopped. */
export const RecensementPage = (p: RecensementPageProps) => (
  <>
    <TeteDePage
      titre="Recensement"
      phrase="Ce que les soignants font déjà entre deux rendez-vous, et que personne ne compte. Une touche par patient, sans nom&nbsp;: des chiffres déclarés, non mesurés."
    />
    <Onglets libelle="Accès aux soins" onglets={p.onglets} />
    <Section
      titre="Compteurs sur téléphone"
      introduction="Une page à ajouter à l’écran d’accueil, sans compte ni mot de passe. Elle compte aussi sans réseau, et envoie plus tard."
      id="compteurs"
      proche
    >
      {p.donne ? <Donne {...p.donne} /> : null}
      {p.faute ? <Bandeau ton="attention">{p.faute}</Bandeau> : null}
      {p.compteurs.length === 0 ? (
        <p class="quiet mt4">Aucun compteur pour l’instant.</p>
      ) : (
        <ul class="rows mt4" data-lignes>
          {p.compteurs.map((compteur) => (
            <LigneDeCompteur {...p} compteur={compteur} />
          ))}
        </ul>
      )}
      <Donner {...p} />
    </Section>
    {p.campagnes ? <Campagnes base={p.base} jetons={p.jetons} {...p.campagnes} /> : null}
  </>
);

const Donne = ({ nom, adresse, image }: CompteurDonne) => (
  <Bandeau ton="ok" titre={`Compteur\u00A0: ${nom}`} annonce="statut">
    <p>
      Scannez cette image avec le téléphone, ouvrez la page une fois, puis choisissez «&nbsp;Ajouter
      à l’écran d’accueil&nbsp;». Elle n’est montrée qu’ici.
    </p>
    <p class="qr mt4">
      <img src={image} alt={`À scanner\u00A0: le compteur de ${nom}`} />
    </p>
    <p class="mt4">
      <TexteACopier texte={adresse} libelle="l’adresse du compteur" />
    </p>
  </Bandeau>
);

type LigneProps = RecensementPageProps & { readonly compteur: CompteurTenu };

const LigneDeCompteur = ({ compteur: c, moment, base, jetons }: LigneProps) => (
  <Attente
    age={depuis(c.donneLe, moment.maintenant)}
    phrase={<b>{c.nom}</b>}
    detail={
      c.liens > 1 ? `${c.liens} liens donnés, autant d’appareils` : 'Un lien donné, un appareil'
    }
    verbe={
      c.rpps ? (
        <BoutonPoste
          action={`${base}/recensement/compteur/revoquer`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-${c.professionnelId.slice(-8)}`}
          valeurs={{ professionnel: c.rpps }}
          precision={c.nom}
        >
          Arrêter
        </BoutonPoste>
      ) : null
    }
  />
);

const Donner = ({ base, jetons, personnes }: RecensementPageProps) => (
  <div class="mt5">
    <Formulaire action={`${base}/recensement/compteur`} {...jetons} gardeSaisie={false}>
      {personnes.length === 0 ? null : (
        <ChoisirPersonne nom="professionnel" valeur={undefined} personnes={personnes} />
      )}
      <div class="actions">
        <Bouton variante="suivant">Donner un compteur</Bouton>
      </div>
    </Formulaire>
  </div>
);
