import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bouton, BoutonPoste } from './bouton.tsx';
import { ChampCase, ChampCases, ChampRadios } from './champ-choix.tsx';
import { ChampCommune } from './champ-commune.tsx';
import { ChampListe } from './champ-liste.tsx';
import { ChampTexteLong } from './champ-texte-long.tsx';
import { ChampMotDePasse, ChampNombre, ChampTexte } from './champs-simples.tsx';
import { Formulaire } from './formulaire.tsx';
import { identifiant } from './identifiant.ts';
import { lier, lierPlusieurs, type Saisie } from './saisie.ts';

const MECHANT = `"><script>alert('x')</script>&<b>`;

describe('un champ', () => {
  test('relie son étiquette, son aide et son erreur à la saisie', () => {
    const html = String(
      <ChampTexte
        nom="iban"
        libelle="Votre IBAN"
        aide="27 caractères"
        erreur="Il en manque deux."
      />,
    );
    expect(html).toContain('<label for="iban">');
    expect(html).toContain('id="iban"');
    expect(html).toContain('aria-describedby="iban-aide iban-erreur"');
    expect(html).toContain('<p class="hint" id="iban-aide">27 caractères</p>');
    expect(html).toContain('<p class="error" id="iban-erreur">Il en manque deux.</p>');
    expect(html).toContain('aria-invalid="true"');
  });

  test('sans aide ni erreur ne promet aucune description', () => {
    const html = String(<ChampTexte nom="objet" libelle="Objet" />);
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });

  test('facultatif le dit, et n’est plus requis', () => {
    const html = String(<ChampTexte nom="note" libelle="Note" facultatif />);
    expect(html).toContain('(facultatif)');
    expect(html).not.toContain('aria-required');
  });

  test('n’exécute jamais ce qui a été tapé', () => {
    const champs = [
      <ChampTexte nom="a" libelle={MECHANT} aide={MECHANT} erreur={MECHANT} valeur={MECHANT} />,
      <ChampTexteLong nom="b" libelle="B" valeur={`</textarea>${MECHANT}`} />,
      <ChampListe nom="c" libelle="C" options={[{ valeur: MECHANT, libelle: MECHANT }]} />,
      <ChampRadios nom="d" libelle="D" choix={[{ valeur: MECHANT, libelle: MECHANT }]} />,
      <ChampCommune nom="e" libelle="E" recherche="/r" texte={MECHANT} valeur={MECHANT} />,
      <ChampNombre nom="f" libelle="F" unite={MECHANT} valeur={MECHANT} />,
      <Bouton precision={MECHANT}>{MECHANT}</Bouton>,
    ];
    for (const champ of champs) {
      const html = String(champ);
      expect(html).not.toContain('<script>');
      expect(html.match(/<\/textarea>/g)?.length ?? 1).toBe(1);
    }
  });

  test('rend toute valeur telle qu’elle a été tapée', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (valeur) => {
        const html = String(<ChampTexte nom="a" libelle="A" valeur={valeur} />);
        const rendue = /value="([^"]*)"/.exec(html)?.[1] ?? '';
        expect(deshabiller(rendue)).toBe(valeur);
      }),
    );
  });
});

const deshabiller = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('un mot de passe n’est jamais renvoyé', () => {
  expect(
    String(<ChampMotDePasse nom="mdp" libelle="Mot de passe" valeur="secret" />),
  ).not.toContain('secret');
});

test('l’erreur d’un groupe de choix mène au premier', () => {
  const html = String(
    <ChampCases
      nom="jours"
      libelle="Jours"
      erreur="Choisissez un jour."
      valeurs={['mardi']}
      choix={[
        { valeur: 'lundi', libelle: 'Lundi' },
        { valeur: 'mardi', libelle: 'Mardi' },
      ]}
    />,
  );
  expect(html).toContain('<fieldset class="field wrong" aria-describedby="jours-erreur">');
  expect(html).toMatch(/id="jours" value="lundi"\/?>/);
  expect(html).toMatch(/id="jours-2" value="mardi" checked/);
});

test('une case seule est reliée à son étiquette', () => {
  const html = String(<ChampCase nom="aidant" libelle="Avec son accord" coche />);
  expect(html).toContain('<label for="aidant">');
  expect(html).toContain('checked');
});

test('une case liée à une valeur vide envoie oui quand on la coche : voter blanc, siéger, publier', () => {
  const vide: Saisie = { valeurs: { blanc: '' }, erreurs: {} };
  const html = String(<ChampCase {...lier(vide, 'blanc')} libelle="Voter blanc" />);
  expect(html).toContain('value="oui"');
});

const SAISIE: Saisie = {
  valeurs: { objet: 'Plaies', jours: ['lundi', 'mardi'], seul: 'lundi' },
  erreurs: { objet: 'Trop court.', '': 'La réunion est passée.' },
};

describe('un formulaire', () => {
  test('porte ses jetons et résume ses erreurs, chacune menant à son champ', () => {
    const html = String(
      <Formulaire action="/reunions" csrf="jeton" cle="unique" saisie={SAISIE}>
        <ChampTexte libelle="Objet" {...lier(SAISIE, 'objet')} />
      </Formulaire>,
    );
    expect(html).toContain('name="_csrf" value="jeton"');
    expect(html).toContain('name="_cle" value="unique"');
    expect(html).toContain('Il reste deux choses à corriger');
    expect(html).toContain('<a href="#objet">Trop court.</a>');
    expect(html).toContain('<li>La réunion est passée.</li>');
    expect(html).toContain('value="Plaies"');
  });

  test('sans erreur n’alerte personne', () => {
    const html = String(<Formulaire action="/" csrf="j" saisie={{ valeurs: {}, erreurs: {} }} />);
    expect(html).not.toContain('role="alert"');
  });
});

test('une saisie à plusieurs valeurs se lie en liste', () => {
  expect(lierPlusieurs(SAISIE, 'jours').valeurs).toEqual(['lundi', 'mardi']);
  expect(lierPlusieurs(SAISIE, 'seul').valeurs).toEqual(['lundi']);
  expect(lierPlusieurs(SAISIE, 'absent').valeurs).toEqual([]);
  expect(lier(SAISIE, 'jours').valeur).toBe('lundi');
});

test('un bouton indisponible dit pourquoi et n’envoie rien', () => {
  const html = String(<Bouton indisponible="Il manque l’IBAN.">Payer</Bouton>);
  expect(html).toContain('aria-disabled="true"');
  expect(html).toContain('type="button"');
  expect(html).toContain('<span class="reason">Il manque l’IBAN.</span>');
});

test('un geste d’un bouton est un formulaire protégé', () => {
  const html = String(
    <BoutonPoste action="/relancer" csrf="jeton" valeurs={{ id: '12' }}>
      Relancer
    </BoutonPoste>,
  );
  expect(html).toContain('method="post"');
  expect(html).toContain('name="_csrf" value="jeton"');
  expect(html).toContain('name="id" value="12"');
});

test('un identifiant est une suite de lettres, chiffres et tirets', () => {
  expect(identifiant('lignes[0].durée')).toBe('lignes-0-duree');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (texte) => {
      expect(identifiant(texte)).toMatch(/^[A-Za-z][A-Za-z0-9-]*$/);
    }),
  );
});
