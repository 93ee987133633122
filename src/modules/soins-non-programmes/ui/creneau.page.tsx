import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue, duree, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { CreneauDuJour } from '../domain/journee.ts';
import { EtatDuCreneau } from './creneaux.page.tsx';
import { direPersonne, type Moment, phrase } from './dire-demande.ts';
import { DIRE_GENRE, direAccueil } from './dire-rendez-vous.ts';
import { direSerie, type SerieAffichee } from './dire-serie.ts';

type Jetons = { readonly csrf: string; readonly cle: string };

export type CreneauPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly creneau: CreneauDuJour;
  readonly peut: { readonly agir: boolean };
};

/** One slot: whose, when, for whom, and what can still be done of it. */
export const CreneauPage = ({ base, moment, jetons, creneau: c, peut }: CreneauPageProps) => {
  const jour = dateCivileDe(c.debut, moment.fuseau);
  return (
    <>
      <TeteDePage
        miettes={[
          {
            libelle: 'Créneaux',
            href: `${base}/creneaux?semaine=${jour}&qui=${c.professionnelId}`,
          },
          { libelle: c.professionnel },
        ]}
        titre={`${phrase(dateLongue(jour))}, ${heure(c.debut, moment.fuseau)}`}
        phrase={`${c.professionnel}, ${c.genre === 'cabinet' ? `à ${c.communeNom}` : DIRE_GENRE[c.genre].toLowerCase()}.`}
        moyen
      />
      <Faits
        large
        faits={[
          { terme: 'État', valeur: <EtatDuCreneau creneau={c} moment={moment} /> },
          { terme: 'Durée', valeur: duree((c.fin.getTime() - c.debut.getTime()) / 60_000) },
          { terme: 'Où', valeur: c.lieu ?? c.communeNom },
          ...direAccueil(c),
          ...(c.patient
            ? [
                {
                  terme: 'Reçoit',
                  valeur: (
                    <a href={`${base}/demandes/${c.patient.demandeId}`}>
                      {direPersonne(c.patient)}
                    </a>
                  ),
                },
              ]
            : []),
          ...(c.serieId
            ? [
                {
                  terme: 'Série',
                  valeur: (
                    <a href={`${base}/creneaux/series/${c.serieId}`}>Ouvert chaque semaine</a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {peut.agir && c.debut > moment.maintenant ? (
        <Geste base={base} creneau={c} jetons={jetons} jour={jour} />
      ) : null}
    </>
  );
};

const Geste = ({
  base,
  creneau: c,
  jetons,
  jour,
}: Pick<CreneauPageProps, 'base' | 'creneau' | 'jetons'> & { readonly jour: string }) => {
  if (c.etat === 'reserve')
    return (
      <p class="quiet small">
        Réservé&nbsp;: pour le fermer, annulez le rendez-vous depuis la demande, ou{' '}
        <a href={`${base}/creneaux/absence?qui=${c.professionnelId}&jour=${jour}`}>
          dites l’absence
        </a>{' '}
        pour le déplacer.
      </p>
    );
  return (
    <div class="actions mt5">
      {c.etat === 'occupe' ? (
        <p class="quiet small">
          Il n’est ni proposé ni réservable tant que l’agenda lu l’occupe&nbsp;: voyez{' '}
          <a href={`${base}/agendas`}>les agendas</a>.
        </p>
      ) : null}
      <BoutonPoste
        action={`${base}/creneaux/${c.id}/${c.etat === 'ferme' ? 'rouvrir' : 'fermer'}`}
        csrf={jetons.csrf}
        cle={jetons.cle}
      >
        {c.etat === 'ferme' ? 'Rouvrir ce créneau' : 'Fermer ce créneau'}
      </BoutonPoste>
    </div>
  );
};

export type SeriePageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly serie: SerieAffichee;
  readonly saisie: Saisie;
  readonly peut: { readonly agir: boolean };
};

/** A weekly pattern: take a day out of it, or end it. Booked slots always stay. */
export const SeriePage = ({ base, jetons, serie, saisie, peut }: SeriePageProps) => {
  const dite = direSerie(serie);
  const ici = `${base}/creneaux/series/${serie.id}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Créneaux', href: `${base}/creneaux?qui=${serie.professionnelId}` },
          { libelle: serie.professionnel },
        ]}
        titre={dite.titre}
        phrase={dite.detail}
        moyen
      />
      {serie.exceptions.length > 0 ? (
        <Section titre="Jours retirés" proche>
          <ul class="disc">
            {serie.exceptions.map((jour) => (
              <li>{phrase(dateLongue(dateCivile(jour)))}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {peut.agir ? <GestesDeSerie ici={ici} jetons={jetons} saisie={saisie} /> : null}
      <p class="mt6">
        <LienBouton href={`${base}/creneaux?qui=${serie.professionnelId}`}>
          Voir sa semaine
        </LienBouton>
      </p>
    </>
  );
};

type GestesProps = Pick<SeriePageProps, 'jetons' | 'saisie'> & { readonly ici: string };

const GestesDeSerie = ({ ici, jetons, saisie }: GestesProps) => (
  <div class="two mt6">
    <Section
      titre="Retirer un jour"
      proche
      introduction="Une absence, un jour férié. Les rendez-vous déjà pris restent."
    >
      <Formulaire action={`${ici}/exception`} {...jetons} saisie={saisie} gardeSaisie={false}>
        <ChampDate {...lier(saisie, 'jour')} libelle="Jour" />
        <div class="actions">
          <Bouton>Retirer ce jour</Bouton>
        </div>
      </Formulaire>
    </Section>
    <Section
      titre="Finir la série"
      proche
      introduction="Les créneaux libres après ce jour sont fermés."
    >
      <Formulaire action={`${ici}/fin`} {...jetons} gardeSaisie={false}>
        <ChampDate
          {...lier(saisie, 'au')}
          libelle="Dernier jour"
          facultatif
          aide="Vide&nbsp;: dès maintenant"
        />
        <div class="actions">
          <Bouton variante="danger">Finir la série</Bouton>
        </div>
      </Formulaire>
    </Section>
  </div>
);
