import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { accord, dateCourte, dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { estOuvert } from '../domain/creneau.ts';
import type { CreneauDuJour } from '../domain/journee.ts';
import { nomDeProfession } from '../domain/profession.ts';
import { type Moment, phrase } from './dire-demande.ts';
import { DIRE_GENRE, DIRE_PUBLIC } from './dire-rendez-vous.ts';
import { direSerie, type SerieAffichee } from './dire-serie.ts';
import { SemaineDeCreneaux } from './semaine-de-creneaux.tsx';

export type CreneauxPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly lundi: DateCivile;
  /** A day of the week whose slots are listed one by one. */
  readonly jour: DateCivile | null;
  /** Whose week it is; null for everybody. */
  readonly qui: string | null;
  readonly aMoi: boolean;
  readonly creneaux: readonly CreneauDuJour[];
  readonly series: readonly SerieAffichee[];
  readonly offrants: readonly {
    readonly id: string;
    readonly nom: string;
    readonly profession: string;
  }[];
  readonly onglets: readonly Onglet[];
  readonly peut: { readonly ouvrir: boolean };
};

/** The week of slots, of one professional or of all, and the weekly patterns behind it. */
export const CreneauxPage = (p: CreneauxPageProps) => (
  <>
    <TeteDePage
      titre={p.aMoi ? 'Mes créneaux' : 'Créneaux'}
      phrase={<Resume {...p} />}
      action={
        p.peut.ouvrir ? (
          <LienBouton
            href={`${p.base}/creneaux/ouvrir${p.qui && !p.aMoi ? `?qui=${p.qui}` : ''}`}
            variante="suivant"
            touche="O"
          >
            Ouvrir des créneaux
          </LienBouton>
        ) : undefined
      }
    />
    <Onglets libelle="Accès aux soins" onglets={p.onglets} />
    <Section titre={`Semaine du ${dateLongue(p.lundi)}`} droite={<AutresSemaines {...p} />} proche>
      <ChoixDuProfessionnel {...p} />
      {p.creneaux.length === 0 ? (
        <Vide
          titre="Aucun créneau cette semaine"
          phrase="Ouvrez-en un, ou une série de chaque semaine."
        />
      ) : (
        <SemaineDeCreneaux {...p} parPersonne={p.qui !== null} />
      )}
    </Section>
    {p.jour ? <UnJour {...p} jour={p.jour} /> : null}
    <Series {...p} />
    {p.peut.ouvrir ? (
      <p class="mt6">
        <LienBouton href={`${p.base}/creneaux/absence${p.qui ? `?qui=${p.qui}` : ''}`}>
          Fermer des heures, pour une absence
        </LienBouton>
      </p>
    ) : null}
  </>
);

const Resume = ({ creneaux, moment }: CreneauxPageProps) => {
  const ouverts = creneaux.filter(estOuvert);
  const libres = ouverts.filter((c) => c.etat === 'libre' && c.debut > moment.maintenant).length;
  return (
    <>
      <strong>{pluriel(libres, 'créneau libre', 'créneaux libres')}</strong>
      {` d’ici la fin de la semaine, sur ${ouverts.length} ${accord(ouverts.length, 'ouvert')}.`}
    </>
  );
};

const AutresSemaines = ({ base, lundi, qui }: CreneauxPageProps) => {
  const vers = (jours: number) =>
    `${base}/creneaux?semaine=${ajouterJours(lundi, jours)}${qui ? `&qui=${qui}` : ''}`;
  return (
    <>
      <a href={vers(-7)}>Semaine précédente</a>
      {', '}
      <a href={vers(7)}>semaine suivante</a>
    </>
  );
};

const ChoixDuProfessionnel = ({ base, lundi, qui, offrants }: CreneauxPageProps) =>
  offrants.length === 0 ? null : (
    <Filtres
      action={`${base}/creneaux`}
      libelle="Choisir un professionnel"
      gardes={{ semaine: lundi }}
    >
      <ChampListe
        nom="qui"
        libelle="Professionnel"
        vide="Tous"
        valeur={qui ?? ''}
        options={offrants.map(({ id, nom, profession }) => ({
          valeur: id,
          libelle: `${nom}, ${nomDeProfession(profession)}`,
        }))}
      />
    </Filtres>
  );

const UnJour = ({
  creneaux,
  jour,
  moment,
  base,
}: CreneauxPageProps & { readonly jour: DateCivile }) => {
  const duJour = creneaux.filter(
    (c) => c.etat !== 'ferme' && dateCivileDe(c.debut, moment.fuseau) === jour,
  );
  return (
    <Section titre={phrase(dateLongue(jour))} id="jour">
      <Tableau
        titre={`Créneaux du ${dateCourte(jour)}`}
        titreCache
        lignes={duJour}
        vide={<p class="quiet">Aucun créneau ce jour-là.</p>}
        colonnes={[
          { titre: 'Heure', genre: 'date', cellule: (c) => heure(c.debut, moment.fuseau) },
          {
            titre: 'Professionnel',
            entete: true,
            cellule: (c) => <a href={`${base}/creneaux/${c.id}`}>{c.professionnel}</a>,
          },
          {
            titre: 'Où',
            cellule: (c) => (c.genre === 'cabinet' ? c.communeNom : DIRE_GENRE[c.genre]),
          },
          { titre: 'Pour qui', cellule: (c) => DIRE_PUBLIC[c.public] },
          { titre: 'État', cellule: (c) => <EtatDuCreneau creneau={c} moment={moment} /> },
        ]}
      />
    </Section>
  );
};

/** Free, booked, kept for later, gone by. */
export const EtatDuCreneau = ({
  creneau: c,
  moment,
}: {
  readonly creneau: CreneauDuJour;
  readonly moment: Moment;
}) => {
  if (c.etat === 'ferme') return <Etiquette>Fermé</Etiquette>;
  if (c.etat === 'occupe') return <Etiquette ton="attention">Occupé dans son agenda</Etiquette>;
  if (c.patient?.aDeplacer) return <Etiquette ton="attention">À déplacer</Etiquette>;
  if (c.etat === 'reserve') return <Etiquette ton="ok">Réservé</Etiquette>;
  if (c.debut <= moment.maintenant) return <Etiquette>Passé</Etiquette>;
  if (c.libereLe && c.libereLe > moment.maintenant)
    return (
      <Etiquette ton="attention">{`Gardé jusqu’à ${heure(c.libereLe, moment.fuseau)}`}</Etiquette>
    );
  return <Etiquette ton="info">Libre</Etiquette>;
};

const Series = ({ series, base, qui }: CreneauxPageProps) => (
  <Section
    titre="Chaque semaine"
    introduction="Une série ouvre les créneaux d’elle-même, jusqu’à sa date de fin."
  >
    {series.length === 0 ? (
      <p class="quiet">Aucune série en cours.</p>
    ) : (
      <ul class="rows">
        {series.map((serie) => (
          <li>
            <a href={`${base}/creneaux/series/${serie.id}`}>
              <b>{qui ? direSerie(serie).titre : serie.professionnel}</b>
            </a>
            <p class="quiet small">
              {qui
                ? direSerie(serie).detail
                : `${direSerie(serie).titre}. ${direSerie(serie).detail}`}
            </p>
          </li>
        ))}
      </ul>
    )}
  </Section>
);
