import { pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampCommune } from '#ui/champ-commune.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampCourriel, ChampNombre, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { NumeroDeTelephone } from '#ui/public.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { MOTIFS } from '../domain/motif.ts';
import { SIGNES_D_ALERTE } from '../domain/signe-alerte.ts';
import { DIRE_MOBILITE } from './dire-demande.ts';

type Jetons = { readonly csrf: string; readonly cle: string };

export type PremiereEtapeProps = {
  /** `/c/demo/soins-du-jour` */
  readonly base: string;
  readonly jetons: Jetons;
  readonly telephone: string | null;
  /** Slots that a patient may take now; null when nobody opened any to patients. */
  readonly libres: number;
};

/** Step one: is it an emergency? Nothing is asked before. */
export const PremiereEtapePage = ({ base, jetons, telephone, libres }: PremiereEtapeProps) => (
  <>
    <div class="mt6">
      <p class="quiet small">Étape 1 sur 3</p>
      <h1>Des soins aujourd’hui</h1>
      <p class="lead mt4">
        Votre médecin ne peut pas vous recevoir, ou vous n’en avez pas&nbsp;? Répondez d’abord à
        ceci, pour la personne malade.
      </p>
    </div>
    <Section titre="En ce moment, a-t-elle un de ces signes&nbsp;?">
      <ul class="rows tight">
        {SIGNES_D_ALERTE.map(({ question }) => (
          <li>{question.replace(/\s*\?$/, '')}</li>
        ))}
      </ul>
      <form method="post" action={`${base}/signes`} class="mt5">
        <input type="hidden" name="_csrf" value={jetons.csrf} />
        <input type="hidden" name="_cle" value={jetons.cle} />
        <p>
          <button class="button big danger" type="submit" name="reponse" value="oui">
            Oui, au moins un
          </button>
        </p>
        <p class="after">
          <button class="button big next" type="submit" name="reponse" value="non">
            Non, aucun
          </button>
        </p>
      </form>
    </Section>
    <p class="hint mt6">
      {libres > 0
        ? `${pluriel(libres, 'rendez-vous peut', 'rendez-vous peuvent')} être pris en ligne d’ici demain soir. `
        : 'Nous vous rappelons pour vous donner un rendez-vous. '}
      Sans compte, gratuit. Cette page n’est pas un service d’urgence&nbsp;: personne ne la lit la
      nuit.
    </p>
    {telephone ? (
      <Section titre="Vous préférez parler à quelqu’un&nbsp;?">
        <NumeroDeTelephone numero={telephone} />
      </Section>
    ) : null}
  </>
);

/** A red flag: the 15, and nothing else. */
export const ArretPublicPage = ({ base }: { readonly base: string }) => (
  <>
    <div class="mt6">
      <h1>Appelez le 15 maintenant</h1>
      <p class="lead mt4">
        Ces signes demandent un avis médical tout de suite. Le 15 répond jour et nuit, gratuitement.
      </p>
    </div>
    <p class="mt5">
      <a class="button big next" href="tel:15">
        Appeler le 15
      </a>
    </p>
    <p class="after">
      <a class="button big" href="sms:114">
        Écrire au 114, sourds et malentendants
      </a>
    </p>
    <p class="hint mt6">
      Rien de ce que vous avez répondu n’est gardé. <a href={base}>Je me suis trompé, revenir</a>
    </p>
  </>
);

export type DeuxiemeEtapeProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly saisie: Saisie;
  readonly formulaire: { readonly ouvert: string; readonly defi: string };
  readonly choixDeCommune?: readonly Option[] | undefined;
  /** Why the form could not be taken as it was sent. */
  readonly alerte?: string | undefined;
};

/** Step two: what, who, where. One column, large, nothing that is not used. */
export const DeuxiemeEtapePage = (p: DeuxiemeEtapeProps) => (
  <>
    <div class="mt6">
      <p class="quiet small">Étape 2 sur 3</p>
      <h1>Que se passe-t-il&nbsp;?</h1>
      <p class="lead mt4">Nous cherchons qui peut vous recevoir, près de chez vous.</p>
    </div>
    {p.alerte ? (
      <div class="mt5">
        <Bandeau ton="attention" annonce="alerte">
          {p.alerte}
        </Bandeau>
      </div>
    ) : null}
    <div class="mt5">
      <Formulaire action={`${p.base}/demande`} {...p.jetons} saisie={p.saisie} gardeSaisie={false}>
        <input type="hidden" name="ouvert" value={p.formulaire.ouvert} />
        <input type="hidden" name="preuve" value="" data-defi={p.formulaire.defi} />
        <Champs {...p} />
        <div class="actions mt5">
          <Bouton variante="suivant" grand>
            Envoyer ma demande
          </Bouton>
        </div>
        <p class="center">
          <LienBouton href={p.base} variante="simple">
            Revenir
          </LienBouton>
        </p>
        <p class="hint">
          Vos réponses ne sont lues que par la régulation et par le soignant qui vous reçoit, puis
          effacées.
        </p>
      </Formulaire>
    </div>
  </>
);

const Champs = ({ base, saisie, choixDeCommune }: DeuxiemeEtapeProps) => (
  <>
    <ChampListe
      {...lier(saisie, 'motif')}
      libelle="Pour quelle raison"
      vide="Choisir"
      options={MOTIFS.map(({ code, libelle }) => ({ valeur: code, libelle }))}
    />
    <ChampTexte
      {...lier(saisie, 'description')}
      libelle="En quelques mots"
      aide="Par exemple, fièvre depuis hier soir"
      facultatif
      remplissage="off"
    />
    <ChampTexte
      {...lier(saisie, 'prenom')}
      libelle="Prénom de la personne malade"
      remplissage="off"
      facultatif
    />
    <ChampNombre {...lier(saisie, 'age')} libelle="Son âge" unite="ans" />
    <ChampCommune
      {...lier(saisie, 'commune')}
      texte={lier(saisie, 'communeTexte').valeur}
      libelle="Sa commune"
      recherche={`${base}/communes`}
      choix={choixDeCommune}
    />
    <ChampListe
      {...lier(saisie, 'mobilite')}
      libelle="Peut-elle se déplacer&nbsp;?"
      facultatif
      vide="Je ne sais pas"
      options={Object.entries(DIRE_MOBILITE).map(([valeur, libelle]) => ({ valeur, libelle }))}
    />
    <ChampRadios
      {...lier(saisie, 'medecin')}
      libelle="A-t-elle un médecin traitant&nbsp;?"
      facultatif
      choix={[
        { valeur: 'autre', libelle: 'Oui, mais il n’est pas disponible' },
        { valeur: 'aucun', libelle: 'Non' },
      ]}
    />
    <ChampTelephone
      {...lier(saisie, 'telephone')}
      libelle="Votre numéro de téléphone"
      aide="Nous vous rappelons à ce numéro"
    />
    <ChampCourriel
      {...lier(saisie, 'courriel')}
      libelle="Votre courriel"
      aide="Pour recevoir le lien qui suit votre demande"
      facultatif
    />
  </>
);
