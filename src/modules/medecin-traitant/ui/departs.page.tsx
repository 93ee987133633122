import { nombre, pluriel } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { direCapacite, direConnu, direDepart } from './dire-depart.ts';
import type { DepartsPageProps } from './vue-de-depart.ts';

/** Doctors who leave: how many patients that makes, who may take them, how many found a doctor since. */
export const DepartsPage = (p: DepartsPageProps) => {
  const enCours = p.departs.filter(({ closLe }) => closLe === null);
  const clos = p.departs.filter(({ closLe }) => closLe !== null);
  return (
    <>
      <TeteDePage
        miettes="Médecin traitant"
        titre="Départs de médecins"
        phrase={<Phrase departs={enCours} />}
        action={
          p.peutTenir ? (
            <LienBouton href={`${p.base}/departs/nouveau`} variante="suivant">
              Ouvrir le plan d’un départ
            </LienBouton>
          ) : undefined
        }
      />
      <Onglets libelle="Pages" onglets={p.onglets} />
      <Section titre="En cours" proche>
        <Plans {...p} departs={enCours} />
      </Section>
      {clos.length > 0 ? (
        <Section titre="Clos">
          <Plans {...p} departs={clos} />
        </Section>
      ) : null}
    </>
  );
};

type PhraseProps = {
  readonly departs: DepartsPageProps['departs'];
};

const Phrase = ({ departs }: PhraseProps) => {
  if (departs.length === 0) return 'Aucun départ annoncé n’est suivi.';
  const connus = departs.flatMap(({ patients }) => patients ?? []);
  const inconnus = departs.length - connus.length;
  const total = connus.reduce((n, un) => n + un, 0);
  return (
    <>
      <strong>{pluriel(departs.length, 'médecin part', 'médecins partent')}</strong>
      {connus.length === 0
        ? '\u00A0: combien ils suivent de patients n’est pas encore connu.'
        : `\u00A0: ${pluriel(total, 'patient')}${inconnus > 0 ? ' au moins' : ''} à accompagner.`}
    </>
  );
};

const Plans = (p: DepartsPageProps) => (
  <Tableau
    titre="Plans de départ"
    titreCache
    lignes={p.departs}
    vide={
      <Vide
        titre="Aucun départ suivi"
        phrase="Quand un médecin annonce qu’il part, ouvrez son plan : on y voit qui peut reprendre ses patients, et combien ont retrouvé un médecin."
      />
    }
    colonnes={[
      {
        titre: 'Médecin',
        entete: true,
        cellule: (d) => (
          <>
            <a href={`${p.base}/departs/${d.id}`}>{d.professionnelNom}</a>{' '}
            {d.closLe ? <Etiquette>clos</Etiquette> : null}
          </>
        ),
      },
      { titre: 'Départ', cellule: (d) => direDepart(d) },
      { titre: 'Patients', genre: 'nombre', cellule: (d) => direConnu(d.patients) },
      {
        titre: 'Solutions',
        genre: 'nombre',
        cellule: (d) =>
          d.leviers === 0
            ? 'aucune'
            : direCapacite({ connue: d.capacite, inconnues: d.leviersInconnus }),
      },
      { titre: 'Demandes', genre: 'nombre', cellule: (d) => nombre(d.rattachees) },
      { titre: 'Déclarées ailleurs', genre: 'nombre', cellule: (d) => nombre(d.declarees) },
    ]}
  />
);
