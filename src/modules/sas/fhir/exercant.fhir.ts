import { estTelephone } from '#kernel/telephone.ts';
import { nomPropre } from '#kernel/texte.ts';
import type { Exercant, Lieu } from '../domain/exercant.ts';
import { GUIDE, SYSTEMES } from './guide.fhir.ts';

const { profils } = GUIDE;

/** Id of what somebody does in one place: both ids without their dashes, 64 characters, the most FHIR allows. */
export function idDExercice(
  exercant: Pick<Exercant, 'id'>,
  lieu: Pick<Lieu, 'structureId'>,
): string {
  return `${exercant.id}${lieu.structureId}`.replaceAll('-', '');
}

export function practitioner({ id, rpps, nom, prenom }: Exercant) {
  return {
    resourceType: 'Practitioner',
    id,
    meta: { profile: [profils.practitioner] },
    identifier: [
      {
        type: { coding: [{ system: SYSTEMES.typeDIdentifiant, code: 'IDNPS' }] },
        system: SYSTEMES.personne,
        value: `8${rpps}`,
      },
    ],
    name: [{ family: nomPropre(nom), given: [nomPropre(prenom)] }],
  } as const;
}

/** A place of practice. `editeur` names the internal numbers of places: the address of this installation. */
export function location(lieu: Lieu, editeur: string) {
  return {
    resourceType: 'Location',
    id: lieu.structureId,
    meta: { profile: [profils.location] },
    identifier: [
      {
        type: { coding: [{ system: SYSTEMES.typeDeLieu, code: 'INTRN' }] },
        system: editeur,
        value: lieu.structureId,
      },
    ],
    address: { line: [lieu.adresse], city: lieu.ville, postalCode: lieu.codePostal },
  } as const;
}

/** `editeur` names the internal numbers of places: the address of this installation. */
export function practitionerRole(exercant: Exercant, lieu: Lieu, editeur: string) {
  return {
    resourceType: 'PractitionerRole',
    id: idDExercice(exercant, lieu),
    meta: { profile: [profils.role] },
    contained: [location(lieu, editeur)],
    practitioner: { reference: `Practitioner/${exercant.id}` },
    organization: {
      identifier: {
        type: { coding: [{ system: SYSTEMES.typeDIdentifiant, code: 'IDNST' }] },
        system: SYSTEMES.structure,
        value: lieu.numero,
      },
    },
    location: [{ reference: `#${lieu.structureId}` }],
    ...telecom(lieu.telephone),
  } as const;
}

export function schedule(exercant: Exercant, lieu: Lieu) {
  const id = idDExercice(exercant, lieu);
  return {
    resourceType: 'Schedule',
    id,
    meta: { profile: [profils.schedule] },
    actor: [{ reference: `Practitioner/${exercant.id}` }, { reference: `PractitionerRole/${id}` }],
  } as const;
}

/** A number that is none is left out: the guide asks for nothing rather than for something false. */
export function telecom(telephone: string | null) {
  return telephone && estTelephone(telephone)
    ? { telecom: [{ system: 'phone', value: telephone }] }
    : {};
}
