module.exports = require('../../tools/eslint/config')(__dirname);
