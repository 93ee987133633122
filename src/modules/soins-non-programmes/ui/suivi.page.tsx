import { dateLongue, duree, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import type { Contenu } from '#ui/contenu.ts';
import { Faits } from '#ui/faits.tsx';
import { Section } from '#ui/page.tsx';
import { Etapes, NumeroDeTelephone } from '#ui/public.tsx';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import { nomDeProfession } from '../domain/profession.ts';
import { direMoment, direTelephone, type Moment, phrase } from './dire-demande.ts';
import type { Proposee } from './propositions.tsx';

type Jetons = { readonly csrf: string; readonly cle: string };

export type SuiviAffiche = {
  readonly numero: number;
  readonly etat: string;
  readonly reponse: string | null;
  readonly rendezVous: {
    readonly debut: string;
    readonly professionnel: string;
    readonly profession: string;
    readonly telephone: string | null;
    readonly genre: string;
    readonly communeNom: string | null;
    readonly lieu: string | null;
    readonly aDeplacer: boolean;
  } | null;
  readonly propositions: readonly Proposee[];
};

export type SuiviPageProps = {
  /** Address of this page: whoever has it follows the request. */
  readonly ici: string;
  readonly adresse: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly suivi: SuiviAffiche;
  readonly telephone: string | null;
  readonly alerte?: string | undefined;
};

/** Step three, and after: where the request stands, for who holds the link. */
export const SuiviPage = (p: SuiviPageProps) => {
  const { suivi } = p;
  const ouverte = suivi.etat === 'ouverte' || suivi.etat === 'en-attente';
  return (
    <>
      {p.alerte ? (
        <div class="mt5">
          <Bandeau ton="attention" annonce="alerte">
            {p.alerte}
          </Bandeau>
        </div>
      ) : null}
      {suivi.rendezVous ? (
        <RendezVousPris {...p} rdv={suivi.rendezVous} />
      ) : suivi.etat === 'annulee' ? (
        <Titre
          titre="Votre demande est annulée"
          phrase="Vous pouvez en faire une autre à tout moment."
        />
      ) : ouverte ? (
        <EnCours {...p} />
      ) : (
        <Repondue {...p} />
      )}
      <GarderLeLien {...p} />
    </>
  );
};

/** Title and sentence of a public page about one request. */
export const Titre = (p: {
  readonly etape?: string;
  readonly titre: Contenu;
  readonly phrase: string;
}) => (
  <div class="mt6">
    {p.etape ? <p class="quiet small">{p.etape}</p> : null}
    <h1>{p.titre}</h1>
    <p class="lead mt4">{p.phrase}</p>
  </div>
);

const EnCours = (p: SuiviPageProps) => {
  const atteignables = p.suivi.propositions.filter(
    ({ raisonsDetaillees }) => !raisonsDetaillees.some(({ genre }) => genre === 'trop-tot'),
  );
  const n = atteignables.length;
  return (
    <>
      <Titre
        etape="Étape 3 sur 3"
        titre={
          n > 0 ? (
            <>
              Choisissez un <span class="nowrap">rendez-vous</span>
            </>
          ) : (
            'Nous vous rappelons'
          )
        }
        phrase={
          n > 0
            ? 'Un seul geste suffit. Si rien ne convient, nous vous rappelons.'
            : `Votre demande ${p.suivi.numero} est reçue. La régulation vous appelle pour vous donner un rendez-vous.`
        }
      />
      {n > 0 ? (
        <ul class="rows mt5">
          {atteignables.slice(0, 6).map((proposee, i) => (
            <li>
              <b>{phrase(direMoment(new Date(proposee.debut), p.moment))}</b>
              <br />
              {`${proposee.nom}${proposee.genre === 'visite' ? ', chez vous' : `, à ${proposee.communeNom ?? proposee.commune}`}`}
              {proposee.trajetMinutes === null || proposee.genre === 'visite'
                ? null
                : `, à ${duree(proposee.trajetMinutes)} de route`}
              <form method="post" action={`${p.ici}/rendez-vous`} class="after">
                <input type="hidden" name="_csrf" value={p.jetons.csrf} />
                <input type="hidden" name="_cle" value={`${p.jetons.cle}-${proposee.rang}`} />
                <input type="hidden" name="creneau" value={proposee.creneauId} />
                <button class={i === 0 ? 'button next' : 'button'} type="submit">
                  Prendre ce rendez-vous
                  <span class="hidden">{` : ${direMoment(new Date(proposee.debut), p.moment)}`}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : (
        <Section titre="Comment cela se passe">
          <Etapes
            etapes={[
              { titre: 'Votre demande est reçue', etat: 'passe' },
              {
                titre: 'Nous cherchons',
                texte: 'Un professionnel proche, avec une place.',
                etat: 'ici',
              },
              { titre: 'Nous vous appelons', texte: 'Gardez votre téléphone près de vous.' },
            ]}
          />
        </Section>
      )}
      <Aggravation />
      <p class="mt5">
        <a href={`${p.ici}/annuler`}>Annuler ma demande</a>
      </p>
    </>
  );
};

const NYAllezPas = () => (
  <div class="mt5">
    <Bandeau ton="attention" titre="N’y allez pas">
      Ce professionnel ne peut plus vous recevoir. Nous cherchons une autre heure, et vous
      prévenons.
    </Bandeau>
  </div>
);

type Rdv = NonNullable<SuiviAffiche['rendezVous']>;

const RendezVousPris = (p: SuiviPageProps & { readonly rdv: Rdv }) => {
  const debut = new Date(p.rdv.debut);
  const passe = debut <= p.moment.maintenant;
  return (
    <>
      <Titre
        titre={
          <>
            Votre <span class="nowrap">rendez-vous</span>{' '}
            {p.rdv.aDeplacer ? 'va être déplacé' : passe ? 'est passé' : 'est pris'}
          </>
        }
        phrase={`${phrase(dateLongue(dateCivileDe(debut, p.moment.fuseau)))}, à ${heure(debut, p.moment.fuseau)}.`}
      />
      {p.rdv.aDeplacer ? <NYAllezPas /> : null}
      <Faits
        faits={[
          {
            terme: 'Avec',
            valeur: p.rdv.professionnel,
            precision: nomDeProfession(p.rdv.profession),
          },
          {
            terme: 'Où',
            valeur:
              p.rdv.genre === 'visite'
                ? 'Chez vous'
                : [p.rdv.lieu, p.rdv.communeNom].filter(Boolean).join(', '),
          },
          ...(p.rdv.telephone
            ? [
                {
                  terme: 'Téléphone',
                  valeur: <a href={`tel:${p.rdv.telephone}`}>{direTelephone(p.rdv.telephone)}</a>,
                },
              ]
            : []),
          { terme: 'À apporter', valeur: 'Carte Vitale, ordonnances en cours, derniers résultats' },
        ]}
      />
      {passe ? null : (
        <>
          <Aggravation />
          <p class="mt5">
            <a class="button danger" href={`${p.ici}/annuler`}>
              Annuler ce rendez-vous
            </a>
          </p>
          <p class="hint">Prévenir, c’est laisser la place à quelqu’un d’autre.</p>
        </>
      )}
    </>
  );
};

const REPONSES: Readonly<Record<string, string>> = {
  pharmacien: 'Votre pharmacien peut vous répondre\u00A0: allez le voir.',
  infirmier: 'Une infirmière peut vous aider.',
  'sage-femme': 'Une sage-femme peut vous recevoir.',
  kinesitherapeute: 'Un kinésithérapeute peut vous recevoir.',
  teleconsultation: 'Une téléconsultation vous a été proposée.',
  'maison-medicale': 'La maison médicale de garde peut vous recevoir.',
  'medecin-traitant': 'Votre médecin traitant peut vous recevoir.',
  'centre-15': 'Appelez le 15.',
  'aucune-solution': 'Nous n’avons pas trouvé de place. Si cela ne va pas mieux, rappelez-nous.',
};

const Repondue = ({ suivi, telephone }: SuiviPageProps) => (
  <>
    <Titre
      titre="Nous vous avons répondu"
      phrase={REPONSES[suivi.reponse ?? ''] ?? 'Votre demande est close.'}
    />
    <Aggravation />
    {telephone ? (
      <Section titre="Une question&nbsp;?">
        <NumeroDeTelephone numero={telephone} />
      </Section>
    ) : null}
  </>
);

const Aggravation = () => (
  <p class="mt5">
    Si cela s’aggrave, appelez le{' '}
    <a href="tel:15">
      <b>15</b>
    </a>{' '}
    sans attendre.
  </p>
);

const GarderLeLien = ({ adresse }: SuiviPageProps) => (
  <Section titre="Gardez cette adresse">
    <p class="hint">Elle seule permet de suivre ou d’annuler. Ne la donnez qu’à vos proches.</p>
    <TexteACopier texte={adresse} libelle="Copier l’adresse" />
  </Section>
);
