import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Aide } from './aide.tsx';
import { Attente, GroupeAttente } from './attente.tsx';
import { Bandeau } from './bandeau.tsx';
import { Barres } from './barres.tsx';
import { Courbe } from './courbe.tsx';
import { Dialogue } from './dialogue.tsx';
import { Barre } from './jauge.tsx';
import { BarreBasse, Lieux } from './lieux.tsx';
import { Onglets } from './onglets.tsx';
import { TeteDePage } from './page.tsx';
import { Pagination, pagesMontrees } from './pagination.tsx';
import { Progression } from './progression.tsx';
import { NumeroDeTelephone } from './public.tsx';
import { Semaine } from './semaine.tsx';
import { Tableau } from './tableau.tsx';
import { Vide } from './vide.tsx';

const MECHANT = `"><script>alert('x')</script>`;

test('aucun composant n’exécute ce qu’on lui donne à montrer', () => {
  const rendus = [
    <TeteDePage titre={MECHANT} phrase={MECHANT} miettes={[{ libelle: MECHANT, href: '/' }]} />,
    <Bandeau ton="grave" titre={MECHANT} annonce="alerte">
      {MECHANT}
    </Bandeau>,
    <Attente age={MECHANT} phrase={MECHANT} detail={MECHANT} />,
    <Vide titre={MECHANT} phrase={MECHANT} />,
    <Dialogue id="d" titre={MECHANT} phrase={MECHANT} />,
    <Aide terme={MECHANT} definition={MECHANT} />,
    <Barre repartition={{ acquis: 1 }} enMots={MECHANT} />,
    <Onglets libelle={MECHANT} onglets={[{ libelle: MECHANT, href: MECHANT }]} />,
    <Tableau
      titre={MECHANT}
      colonnes={[{ titre: MECHANT, cellule: () => MECHANT }]}
      lignes={[1]}
    />,
    <NumeroDeTelephone numero={MECHANT} />,
  ];
  for (const rendu of rendus) expect(String(rendu)).not.toContain('<script');
});

describe('un tableau', () => {
  const colonnes = [
    { titre: 'Nom', cellule: (n: string) => n, tri: '?tri=nom', trie: 'croissant' as const },
    { titre: 'Âge', genre: 'nombre' as const, cellule: () => '81' },
    {
      titre: 'Action',
      titreCache: true,
      genre: 'actions' as const,
      cellule: () => <a href="/x">Voir</a>,
    },
  ];

  test('nomme ses lignes, dit son tri et étiquette ses cellules pour un téléphone', () => {
    const html = String(<Tableau titre="Demandes" colonnes={colonnes} lignes={['Odette']} />);
    expect(html).toContain('<caption><b>Demandes</b></caption>');
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('<th scope="row">Odette</th>');
    expect(html).toContain('<td class="r" data-label="Âge">81</td>');
    expect(html).toContain('<td class="row-actions"><a href="/x">');
  });

  test('vide, dit quoi faire plutôt que de montrer un cadre', () => {
    const html = String(
      <Tableau titre="Demandes" colonnes={colonnes} lignes={[]} vide={<p>Aucune demande.</p>} />,
    );
    expect(html).toBe('<p>Aucune demande.</p>');
  });
});

describe('la pagination', () => {
  test('montre les bouts, la page et ses voisines', () => {
    expect(pagesMontrees(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
    expect(pagesMontrees(1, 2)).toEqual([1, 2]);
  });

  test('garde toujours la page courante, sans doublon', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [page, pages] = [Math.min(a, b), Math.max(a, b)];
        const numeros = pagesMontrees(page, pages).filter((n) => n !== null);
        expect(numeros).toContain(page);
        expect(new Set(numeros).size).toBe(numeros.length);
      }),
    );
  });

  test('ne se montre pas pour une seule page', () => {
    expect(String(<Pagination page={1} pages={1} adresse={String} />)).toBe('');
  });
});

test('une jauge ne dépasse jamais sa longueur et ne montre pas l’inconnu comme nul', () => {
  const somme = fc.nat({ max: 1e9 });
  fc.assert(
    fc.property(somme, somme, somme, somme, (acquis, enJeu, inconnu, perdu) => {
      const html = String(<Barre repartition={{ acquis, enJeu, inconnu, perdu }} enMots="x" />);
      const largeurs = [...html.matchAll(/width="([\d.]+)%" y/g)].map((m) => Number(m[1]));
      expect(largeurs.reduce((s, l) => s + l, 0)).toBeLessThan(100.05);
      expect(html.includes('url(#dots)')).toBe(inconnu > 0);
    }),
  );
});

describe('un tracé', () => {
  const courbe = String(
    <Courbe
      titre="Délai"
      enMots="De 14 à 5 heures."
      nom="délai"
      etiquettes={['janv.', 'févr.', 'mars']}
      valeurs={[14, null, 5]}
      cible={{ valeur: 8, libelle: '8 h', gagne: 'dessous' }}
    />,
  );

  test('dit son contenu et le donne en tableau, l’inconnu compris', () => {
    expect(courbe).toContain('aria-label="De 14 à 5 heures."');
    expect(courbe).toContain('<th scope="row">févr.</th><td class="r"><span class="quiet">inconnu');
    expect(courbe).toContain('url(#dots)');
  });

  test('s’interrompt là où l’on ne sait pas', () => {
    const ligne = /class="series" d="([^"]*)"/.exec(courbe)?.[1] ?? '';
    expect(ligne.match(/M/g)).toHaveLength(2);
    expect(courbe).not.toContain('NaN');
  });

  test('en barres, montre l’inconnu pointillé et jamais nul', () => {
    const barres = String(
      <Barres
        titre="Réponses"
        enMots="x"
        entetes={['Réponse', 'Demandes']}
        lignes={[
          { etiquette: 'Médecins', valeur: 412 },
          { etiquette: 'Autres', valeur: null },
        ]}
      />,
    );
    expect(barres).toContain('inconnu');
    expect(barres).toContain('url(#dots)');
    expect(barres).not.toContain('>0<');
  });
});

test('un travail long ne se redemande que s’il continue', () => {
  const base = { titre: 'Import', fait: 1, total: 2, phrase: '1 sur 2' };
  expect(String(<Progression {...base} rafraichir="/x" />)).toContain(
    'data-rafraichir="/x" data-toutes="2000"',
  );
  expect(String(<Progression {...base} />)).not.toContain('data-');
});

test('la semaine dit en mots ce que la forme montre', () => {
  const html = String(
    <Semaine
      titre="Semaine"
      jours={[{ date: '2026-11-23', titre: 'Lun. 23', aujourdhui: true }]}
      cases={[{ jour: '2026-11-23', debut: '09:20', quoi: 'Corliret', etat: 'pris', href: '/c/1' }]}
    />,
  );
  expect(html).toContain('<b>9:20</b>Corliret<span class="hidden">, pris</span>');
  expect(html).toContain('tabindex="0"');
});

test('la barre d’un téléphone garde le lieu où l’on est', () => {
  const lieux = ['Aujourd’hui', 'Accès aux soins', 'Parcours', 'Prévention', 'Pilotage'].map(
    (libelle) => ({ libelle, href: `/${libelle}`, actif: libelle === 'Pilotage', nombre: 1 }),
  );
  expect(String(<BarreBasse lieux={lieux} />)).toContain('aria-current="page">Pilotage');
  expect(String(<Lieux lieux={lieux} />)).toContain('chose à faire');
});

test('un groupe qui attend dit combien', () => {
  const html = String(
    <GroupeAttente titre="Soins" nombre={3}>
      <Attente age="6 jours" ancien phrase="Elle attend." />
    </GroupeAttente>,
  );
  expect(html).toContain('Soins<span class="num"> 3</span>');
  expect(html).toContain('class="age old"');
});

test('un numéro se lit par deux et s’appelle d’un doigt', () => {
  for (const numero of ['0465710210', '+33465710210'])
    expect(String(<NumeroDeTelephone numero={numero} />)).toContain(
      'href="tel:+33465710210">04\u00A065\u00A071\u00A002\u00A010',
    );
  expect(String(<NumeroDeTelephone numero="15" />)).toContain('href="tel:15">15');
});
