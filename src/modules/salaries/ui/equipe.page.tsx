import { dateCourte, dateHeure, duree, pluriel } from '#kernel/formats.ts';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { minutesDe } from '../domain/semaine.ts';
import type { ContratListe, EquipePageProps, SemaineEnAttente } from './vue-de-l-equipe.ts';
import { direAbsences, direDates, direQuotite, direSemaine } from './vue-de-salaries.ts';

/** Who works for the CPTS, which weeks wait, where the rest is. */
export const EquipePage = (p: EquipePageProps) => (
  <>
    <TeteDePage
      titre="Équipe salariée"
      phrase={phraseDe(p)}
      action={
        <>
          {p.peut.tenir ? (
            <LienBouton href={`${p.base}/nouveau`} variante="suivant">
              Noter un contrat
            </LienBouton>
          ) : null}
          {p.peut.declarer ? (
            <LienBouton href={`${p.base}/mes-heures`}>Déclarer mes heures</LienBouton>
          ) : null}
        </>
      }
    />
    <Onglets libelle="Financement" onglets={p.onglets} />
    <Section titre="Contrats" proche>
      <Contrats {...p} />
    </Section>
    <Section titre="Heures à valider">
      <AValider {...p} />
    </Section>
    <Section titre="Pour la paie et les comptes">
      <Sorties {...p} />
    </Section>
  </>
);

function phraseDe({ contrats, aValider }: EquipePageProps) {
  const courent = contrats.filter((c) => c.court).length;
  const manquent = contrats.reduce((n, c) => n + c.manquent.length, 0);
  if (contrats.length === 0)
    return 'Contrats, heures par mission et congés des personnes salariées.';
  const dites = [
    pluriel(courent, 'contrat en cours', 'contrats en cours'),
    ...(aValider.length > 0 ? [`${pluriel(aValider.length, 'semaine')} à valider`] : []),
    ...(manquent > 0 ? [`${pluriel(manquent, 'semaine')} à déclarer`] : []),
  ];
  return <strong>{`${dites.join(', ')}.`}</strong>;
}

const Contrats = ({ base, contrats }: EquipePageProps) => (
  <Tableau
    titre="Contrats"
    titreCache
    lignes={contrats}
    vide={
      <Vide
        titre="Aucun contrat n’est noté"
        phrase="La direction, la présidence ou la trésorerie note celui de chaque personne que la CPTS emploie."
      />
    }
    colonnes={[
      {
        titre: 'Personne',
        entete: true,
        cellule: (c: ContratListe) => (
          <span>
            <a href={`${base}/contrats/${c.id}`}>{c.personne.nom}</a>
            <br />
            <span class="quiet small">{c.fonction}</span>
          </span>
        ),
      },
      { titre: 'Quotité', genre: 'nombre', cellule: (c) => direQuotite(c.quotite) },
      { titre: 'Dates', cellule: direDates },
      {
        titre: 'Heures',
        cellule: (c) =>
          c.manquent.length > 0 ? (
            <span>
              <Etiquette ton="attention">
                {`${pluriel(c.manquent.length, 'semaine')} à déclarer`}
              </Etiquette>
            </span>
          ) : c.court ? (
            <Etiquette ton="ok">À jour</Etiquette>
          ) : (
            ''
          ),
      },
    ]}
  />
);

const AValider = (p: EquipePageProps) =>
  p.aValider.length === 0 ? (
    <p class="quiet">Aucune semaine n’attend.</p>
  ) : (
    <ul class="rows tight">
      {p.aValider.map((s) => (
        <li class="row-act">
          <UneSemaine {...p} une={s} />
        </li>
      ))}
    </ul>
  );

const UneSemaine = ({
  base,
  jetons,
  une,
}: EquipePageProps & { readonly une: SemaineEnAttente }) => (
  <>
    <div>
      <a
        href={`${base}/semaines/${une.id}`}
      >{`${une.nom}, ${direSemaine(une.lundi).toLowerCase()}`}</a>
      <br />
      <span class="quiet small">
        {[
          ...(une.temps.length > 0 ? [duree(minutesDe(une.temps))] : []),
          ...(une.absences.length > 0 ? [direAbsences(une.absences)] : []),
          `déclarée le ${dateHeure(une.declareeLe, une.fuseau)}`,
        ].join(', ')}
      </span>
    </div>
    {une.sienne ? (
      <span class="quiet small">Les vôtres&nbsp;: quelqu’un d’autre les valide</span>
    ) : (
      <BoutonPoste
        action={`${base}/semaines/${une.id}/valider`}
        {...jetons}
        precision={`${une.nom}, ${dateCourte(une.lundi)}`}
      >
        Valider
      </BoutonPoste>
    )}
  </>
);

const Sorties = ({ base, mois, peut }: EquipePageProps) => (
  <ul class="rows tight">
    {peut.voirLesCouts ? (
      <li>
        <a href={`${base}/couts`}>Ce que coûte l’équipe, mission par mission</a>
      </li>
    ) : null}
    {mois.map(({ libelle, jour }) => (
      <li>
        {`Heures et congés, ${libelle}\u00A0: `}
        <a
          href={`${base}/paie.xlsx?mois=${jour}`}
          aria-label={`Heures et congés de ${libelle}, XLSX`}
        >
          XLSX
        </a>
        {' ou '}
        <a
          href={`${base}/paie.csv?mois=${jour}`}
          aria-label={`Heures et congés de ${libelle}, CSV`}
        >
          CSV
        </a>
      </li>
    ))}
  </ul>
);
