/** A message that is taken. */
export const FIELDS = {
  region: 'georgia',
  topic: 'billing',
  coverage: 'medicare',
  name: 'A B',
  contactBy: 'email',
  email: 'a.b@mail.example',
  message: 'When is my premium due?',
};
