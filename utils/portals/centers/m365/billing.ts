import { low, medium, need, type PageRule } from '../rule';

const billing = {
  read: need('Billing Administrator', 'Global Reader'),
  manage: need('Billing Administrator'),
};
const licences = {
  read: need(
    'License Administrator',
    'Global Reader',
    'User Administrator',
    'Billing Administrator',
  ),
  manage: need('License Administrator', 'User Administrator'),
};
const buy = { create: need('Billing Administrator'), manage: need('Billing Administrator') };
const bills = ['m365:billoverview', 'm365:bills', 'm365:invoices'];
const accounts = ['m365:billingaccounts', 'm365:billing-accounts'];
const payment = ['m365:paymentmethods', 'm365:billoverview/payment-methods'];

/** Billing in the Microsoft 365 admin center. */
export const m365Billing: PageRule[] = [
  medium('Licenses', 'm365:licenses', licences, 'role'),
  medium('Your products', ['m365:subscriptions', 'm365:products'], billing, 'role'),
  medium('Volume licensing', 'm365:subscriptions/vlnew', billing, 'role'),
  medium('Purchase services', 'm365:catalog', buy, 'task'),
  medium('Bills and payments', bills, billing, 'role'),
  low('Payment methods', payment, billing, 'derived'),
  medium('Billing accounts', accounts, billing, 'role'),
  low('Billing notifications', 'm365:billingnotifications', billing, 'derived'),
  medium('Licenses of a product', 'm365:licensedetailspage', licences, 'role'),
  medium('Self-service subscriptions', 'm365:subscriptions/selfservice', billing, 'role'),
  medium('Billing profiles', ['m365:billingprofiles', 'm365:billing-profiles'], billing, 'role'),
  medium('Cost management', ['m365:costmanagement', 'm365:cost-management'], billing, 'role'),
  medium('Pay-as-you-go services', ['m365:payasyougo', 'm365:pay-as-you-go'], billing, 'howto'),
  medium('License requests', ['m365:licenses/requests', 'm365:licenserequests'], licences, 'howto'),
  medium('Auto-claim policies', ['m365:autoclaim', 'm365:licenses/autoclaim'], licences, 'howto'),
  medium('Trials', 'm365:trials', buy, 'task'),
];
